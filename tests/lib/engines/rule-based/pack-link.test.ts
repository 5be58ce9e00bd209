import { expect, test } from 'vitest';
import { articleSchema, type Article } from '../../../../lib/article/article.ts';
import { ruleBased } from '../../../../lib/engines/rule-based/rule-based.ts';
import { analyze } from '../../../../lib/insight/analyze.ts';
import { checkInsight } from '../../../insight-checker.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const base = articleSchema.parse(
  JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, '../../../fixtures/articles/regulation-rule.json'),
      'utf8',
    ),
  ),
);

function articleOf(title: string, ...texts: string[]): Article {
  return {
    ...base,
    title,
    links: [],
    language: 'en',
    flags: [],
    paragraphs: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    words: texts.join(' ').split(' ').length,
  };
}

async function stepOf(article: Article) {
  const card = await analyze(article, ruleBased, {
    now: new Date('2026-11-24T09:00:00Z'),
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    clock: () => 0,
  });
  expect(checkInsight(card, article)).toEqual({ ungrounded: [], invented: [], broken: [] });
  return card.sections.tldr.find(({ part }) => part === 'what-to-do-next')!;
}

test('news on a law the pack knows leads to that law’s text, under the name the article uses', async () => {
  const step = await stepOf(
    articleOf(
      'EU lawmakers vote to delay parts of the AI Act',
      'The European Parliament voted on Thursday to delay parts of the AI Act by one year.',
      'The rules on high-risk systems would apply from December 2027, lawmakers said in a statement.',
    ),
  );
  expect(step).toMatchObject({
    support: 'suggested',
    link: { url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj' },
  });
  expect(step.text).toContain('(AI Act)');
  expect(step.evidence).toContainEqual(
    expect.objectContaining({
      kind: 'fact',
      source: expect.objectContaining({ url: step.link!.url }) as unknown,
    }),
  );
});

test('does not link a law mentioned next to the one voted on', async () => {
  const step = await stepOf(
    articleOf(
      'Lawmakers pass the Harbour Data Bill',
      'Lawmakers in Oslo passed the Harbour Data Bill on Thursday, which requires a licence for large models.',
      'The European Union has had its AI Act since 2024, and Norway has applied parts of it.',
    ),
  );
  expect(step.link).toBeNull();
});

test('news on a law the pack does not know leads nowhere', async () => {
  const step = await stepOf(
    articleOf(
      'Lawmakers pass the Harbour Data Bill',
      'Lawmakers in Oslo passed the Harbour Data Bill on Thursday, which requires a licence for large models.',
    ),
  );
  expect(step.link).toBeNull();
});

test('a price change without a link of its own leads to the maker’s price page', async () => {
  const step = await stepOf(
    articleOf(
      'OpenAI cuts prices of its API',
      'OpenAI cut the prices of its API by 30 percent on Tuesday, the company said.',
      'The subscription tier stays at the old price per month.',
    ),
  );
  expect(step.link?.label).toBe('OpenAI API pricing');
});

test('the price change of a maker the pack does not know leads nowhere', async () => {
  const step = await stepOf(
    articleOf(
      'Northwind cuts prices of its API',
      'Northwind cut the prices of its API by 30 percent on Tuesday, the company said.',
      'The subscription tier stays at the old price per month.',
    ),
  );
  expect(step.link).toBeNull();
});
