import { describe, expect, test } from 'vitest';
import { amountsIn } from '../../../../lib/text/numbers/amounts.ts';
import { conceptsInChinese } from '../../../../lib/feeds/same-event/concepts.ts';
import { lexiconPattern } from '../../../../lib/feeds/same-event/lexicon-pattern.ts';
import { pairFeatureNames, pairFeatures } from '../../../../lib/feeds/same-event/pair-features.ts';
import { pairScore, pairSignals } from '../../../../lib/feeds/same-event/pair-score.ts';
import { pairWeights } from '../../../../lib/feeds/same-event/pair-weights.ts';
import { kindsIn } from '../../../../lib/feeds/same-event/report-kinds.ts';
import {
  reportSignals,
  type ReportSignals,
} from '../../../../lib/feeds/same-event/report-signals.ts';
import { versionsIn } from '../../../../lib/feeds/same-event/versions.ts';

const rarity = (term: string) => (term.startsWith('#') ? 3 : 6);
const report = (
  title: string,
  blurb = '',
  more: Partial<Parameters<typeof reportSignals>[0]> = {},
): ReportSignals =>
  reportSignals({ title, blurb, language: 'en', at: Date.parse('2026-11-24T09:00:00Z'), ...more });
const score = (one: ReportSignals, other: ReportSignals) => pairScore(one, other, rarity);

describe('weights', () => {
  test('have exactly the names of the features', () => {
    expect(Object.keys(pairWeights.weights).sort()).toEqual([...pairFeatureNames].sort());
    expect(Object.values(pairWeights.weights).every(Number.isFinite)).toBe(true);
    expect(pairWeights.dataSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('score', () => {
  const release = report(
    'Tarn Labs releases Corrie 4',
    'The Corrie 4 model reads video and writes code.',
  );
  test('is symmetric and the sum of its named signals', () => {
    const other = report(
      'Corrie 4 is out',
      'Tarn Labs has released its Corrie 4 model for video and code.',
    );
    expect(score(release, other)).toBeCloseTo(score(other, release));
    // No veto applies to these.
    const sum = pairSignals(release, other, rarity).reduce(
      (total, { weight, value }) => total + weight * value,
      pairWeights.bias,
    );
    expect(score(release, other)).toBeCloseTo(sum);
    expect(score(release, other)).toBeGreaterThan(0);
  });

  test('is far below zero where the titles name other versions; falls where the days lie apart', () => {
    const body = ' model reads video and writes code.';
    const same = report('Tarn Labs launches Corrie 4', `The Corrie 4${body}`);
    const older = report('Tarn Labs launches Corrie 3.5', `The Corrie 3.5${body}`);
    const later = report('Tarn Labs launches Corrie 4', `The Corrie 4${body}`, {
      at: Date.parse('2026-11-30T09:00:00Z'),
    });
    expect(score(release, same)).toBeGreaterThan(0);
    expect(score(release, older)).toBeLessThan(-2);
    expect(score(release, later)).toBeLessThan(score(release, same) - 1);
  });

  test('falls where the amounts differ', () => {
    const one = report(
      'Tarn Labs raises $300 million',
      'The round values Tarn Labs at $2 billion.',
    );
    const same = report('Tarn Labs closes $300M round', 'Investors value Tarn Labs at $2bn.');
    const other = report('Tarn Labs closes $40M round', 'Investors value Tarn Labs at $900m.');
    expect(score(one, other)).toBeLessThan(score(one, same) - 1);
  });

  test('sees one event in English and Chinese, and two releases of a day as two', () => {
    const zh = { language: 'zh', names: ['minimax'] };
    const english = report('MiniMax releases M9 model', 'The open model costs a tenth of rivals.', {
      names: ['minimax'],
    });
    expect(
      score(
        english,
        report('稀宇科技发布 M9 大模型', '开源模型 MiniMax M9 价格仅为对手十分之一。', zh),
      ),
    ).toBeGreaterThan(0);
    expect(
      score(english, report('智谱发布 GLM-9', '新模型面向编程。', { ...zh, names: ['zhipu'] })),
    ).toBeLessThan(0);
  });

  test('keeps two Chinese releases of one day apart', () => {
    const zh = { language: 'zh' };
    const one = report('智谱发布 GLM-9 大模型', '新模型开源，面向编程任务。', {
      ...zh,
      names: ['zhipu'],
    });
    const two = report('月之暗面发布 Kimi K9 大模型', '新模型开源，面向智能体任务。', {
      ...zh,
      names: ['moonshot'],
    });
    expect(score(one, two)).toBeLessThan(0);
  });
});

describe('signals', () => {
  test('amounts are one value in every writing', () => {
    for (const text of ['$2.5bn', '2.5 billion dollars', '25 亿美元', '€2,500 million'])
      expect([...amountsIn(text).money]).toEqual(['2.5e+9']);
    expect(amountsIn('a release in 2026').numbers.size).toBe(0);
  });

  test('versions are read with their variants, amounts are not taken for them', () => {
    expect(versionsIn('Qwen3.5-35B-A3B and GPT 5.5, o3-mini')).toEqual(
      new Map([
        ['qwen', new Set(['3.5-35b-a3b'])],
        ['gpt', new Set(['5.5'])],
        ['o', new Set(['3-mini'])],
      ]),
    );
    expect(versionsIn('fines Oakfield 2.5 billion, up 40% in May 2026').size).toBe(0);
  });

  test('Chinese words become concepts, the longest first, the rest pairs of characters', () => {
    expect(conceptsInChinese('智谱融资')).toEqual({ concepts: ['#zhipu', '#raise'], rest: [] });
    expect(conceptsInChinese('橡田资本').rest).toContain('橡田');
  });

  test('kinds are found in both languages and not within words', () => {
    expect(kindsIn('Tarn sues Oakfield').has('lawsuit')).toBe(true);
    expect(kindsIn('作家起诉橡田').has('lawsuit')).toBe(true);
    expect(kindsIn('issues an update').has('lawsuit')).toBe(false);
  });

  test('a lexicon matches whole Latin words in any case and Chinese anywhere', () => {
    const pattern = lexiconPattern(['rais(?:es|ed)', '融资']);
    expect(pattern.test('Tarn RAISED money')).toBe(true);
    expect(pattern.test('praised')).toBe(false);
    expect(pattern.test('完成融资')).toBe(true);
  });

  test('features are finite for empty reports', () => {
    const empty = report('', '', { at: null });
    expect(Object.values(pairFeatures(empty, empty, rarity)).every(Number.isFinite)).toBe(true);
  });
});
