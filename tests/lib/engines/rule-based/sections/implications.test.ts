import { expect, test } from 'vitest';
import type { Article } from '../../../../../lib/article/article.ts';
import { Said } from '../../../../../lib/engines/rule-based/claims.ts';
import { implications } from '../../../../../lib/engines/rule-based/sections/implications.ts';
import { analyzeArticle } from '../../../../../lib/engines/rule-based/analyze-article.ts';

function articleOf(...paragraphs: string[]): Article {
  return {
    url: 'https://ledger.example/2026/11/12/fjord-2',
    title: 'Northwind launches Fjord-2, a translation model',
    publisher: 'Ledger',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-12',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 200,
    readAt: '2026-11-24T09:00:00.000Z',
  };
}

function foretold(sentence: string): ReturnType<typeof implications> {
  const reading = analyzeArticle(
    articleOf(
      'Northwind launched Fjord-2, a translation model for courts, in Oslo on Thursday.',
      'Fjord-2 has 40 billion parameters and reads 11 languages, the company said.',
      'Courts in Norway pay $2 for every page that Fjord-2 translates.',
      sentence,
    ),
  );
  return implications(reading, new Said(reading), 3);
}

test.each([
  ['Prices of translation will fall by half before 2028, Ann Lee said.', 'Ann Lee'],
  [
    'According to Harbour Research, demand for translators could fall within the decade.',
    'Harbour Research',
  ],
  ['Tallow expects courts in Denmark to follow within a few months.', 'Tallow'],
  [
    'Analysts at Fjord Securities warned that power prices in the north could rise by a tenth.',
    'Analysts at Fjord Securities',
  ],
])('%s is said by %s', (sentence, speaker) => expect(foretold(sentence)[0]?.speaker).toBe(speaker));

test('a horizon keeps the words and the year; a reason is quoted from the sentence', () => {
  expect(
    foretold(
      'Courts in Norway will drop paper files by 2028 because storage has become too expensive for them.',
    )[0],
  ).toMatchObject({
    horizon: { text: 'by 2028', date: '2028' },
    rationale: 'because storage has become too expensive for them',
    speaker: null,
  });
});

test('what has happened is no prediction', () =>
  expect(foretold('Courts in Norway dropped paper files in the spring of this year.')).toEqual([]));

test('who is named by surname gets the full name; what is due to begin is no reason; a quarter keeps its year', () => {
  const reading = analyzeArticle(
    articleOf(
      'Northwind launched Fjord-2, a translation model for courts, in Oslo on Thursday.',
      'Fjord-2 has 40 billion parameters and reads 11 languages, the company said.',
      '“Courts wait too long,” said Ann Lee, who runs Northwind.',
      'Lee expects courts to spend half of their budgets on translation within a decade.',
      'Deliveries to hospitals are due to begin in the second half of 2027.',
    ),
  );
  const items = implications(reading, new Said(reading), 3);
  expect(
    items.map(({ speaker, horizon, rationale }) => [speaker, horizon?.date, rationale]),
  ).toEqual(
    expect.arrayContaining([
      ['Ann Lee', null, null],
      [null, '2027', null],
    ]),
  );
});

test('what tools can predict, or an essay aims to do, is no prediction', () =>
  expect(
    foretold(
      'Modern tools can analyze court files to predict delays and understand what clerks need.',
    ),
  ).toEqual([]));
