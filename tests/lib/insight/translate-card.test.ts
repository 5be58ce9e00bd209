import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import type { Insight } from '../../../lib/insight/insight.ts';
import { collectTexts } from '../../../lib/insight/collect-texts.ts';
import { translateCard } from '../../../lib/insight/translate-card.ts';
import type { GroundedItem } from '../../../lib/insight/sections/index.ts';
import { chineseCard } from '../../fixtures/insights/chinese-card.ts';

const { article, insight, english } = chineseCard;

function translated(change: Record<string, string> = {}, card: Insight = insight) {
  return translateCard(card, article, new Map(Object.entries({ ...english, ...change })), 'en');
}

describe('collectTexts', () => {
  it('begins with the headline and names each text once', () => {
    const texts = collectTexts(insight);
    expect(texts[0]).toBe(insight.article.title);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toEqual(expect.arrayContaining(Object.keys(english)));
  });

  it('leaves names and numbers as they are', () => {
    const texts = collectTexts(insight);
    expect(texts).not.toContain('Apache 2.0');
    expect(texts).not.toContain('0.40');
  });

  it('collects Latin words of a card in a language with that script', () => {
    const german: Insight = { ...insight, language: 'de' };
    expect(collectTexts(german)).toContain('Apache 2.0');
  });
});

describe('translateCard', () => {
  it('checks faithful translations as another language', () => {
    const { insight: card } = translated();
    expect(card.language).toBe('en');
    expect(card.sections.hook[0]).toMatchObject({
      text: english[insight.sections.hook[0]?.text ?? ''],
      support: 'checked',
      problems: [],
    });
    expect(card.counts.unsupported).toBe(0);
  });

  it('shows the problem of a translation with another number', () => {
    const hook = insight.sections.hook[0]?.text ?? '';
    const { insight: card } = translated({ [hook]: (english[hook] ?? '').replace('92', '29') });
    expect(card.sections.hook[0]?.support).toBe('unsupported');
    expect(card.sections.hook[0]?.problems.map(({ kind }) => kind)).toContain('number');
  });

  it('leaves a translation at checked where only its wording is in doubt', () => {
    const { takeaways } = translated().insight.sections;
    expect(takeaways.map(({ support }) => support)).toEqual(['checked', 'checked', 'checked']);
  });

  it.each([
    ['a negation', 'The weights are not licensed under Apache 2.0.', 'polarity'],
    ['another name', 'The weights are licensed under Corvus 2.0.', 'name'],
    ['another date', 'Lumen 2 was released in May 2025, as an API only.', 'date'],
  ])('refuses a translation with %s', (_, text, kind) => {
    const own = kind === 'date' ? 2 : 0;
    const original = insight.sections.takeaways[own]?.text ?? '';
    const item = translated({ [original]: text }).insight.sections.takeaways[own];
    expect(item?.support).toBe('unsupported');
    expect(item?.problems.map((problem) => problem.kind)).toContain(kind);
  });

  it('believes a translation no more than its original', () => {
    const [first] = insight.sections.takeaways;
    const problems = [{ kind: 'polarity' as const, text: '' }];
    const refused = { ...first, support: 'unsupported', problems } as GroundedItem<'takeaways'>;
    const card: Insight = { ...insight, sections: { ...insight.sections, takeaways: [refused] } };
    expect(translated({}, card).insight.sections.takeaways[0]).toMatchObject({
      support: 'unsupported',
      problems,
    });
  });

  it('keeps quotes, names, dates and the stored card', () => {
    const before = structuredClone(insight);
    const { insight: card, originals } = translated();
    expect(insight).toEqual(before);
    expect(card.sections.hook[0]?.evidence).toEqual(insight.sections.hook[0]?.evidence);
    expect(card.sections.implications[0]?.speaker).toBe(insight.sections.implications[0]?.speaker);
    expect(card.sections.timeline.map(({ date }) => date)).toEqual(
      insight.sections.timeline.map(({ date }) => date),
    );
    const hook = card.sections.hook[0];
    expect(hook && originals.get(hook)).toBe(insight.sections.hook[0]);
  });

  it('translates reasons and horizons too', () => {
    const [item] = translated().insight.sections.implications;
    expect(item?.rationale).toBe(english[insight.sections.implications[0]?.rationale ?? '']);
    expect(item?.horizon?.text).toBe(
      english[insight.sections.implications[0]?.horizon?.text ?? ''],
    );
  });

  it('leaves a text without a translation and its level as they were', () => {
    const { insight: card, title } = translateCard(insight, article, new Map(), 'en');
    expect(card.sections.hook[0]).toBe(insight.sections.hook[0]);
    expect(title).toBeNull();
  });

  it('gives a headline only where its figures are the original’s', () => {
    const own = article.title;
    expect(translated().title).toBe(english[own]);
    const other: Article['title'] = 'Mingdeng 4 opens its weights';
    expect(translated({ [own]: other }).title).toBeNull();
  });

  it('leaves other reports in their own language', () => {
    expect(translated().insight.sections.related).toBe(insight.sections.related);
  });

  it('recounts the support levels', () => {
    const { counts, sections } = translated().insight;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(Object.values(sections).flat().length);
  });
});
