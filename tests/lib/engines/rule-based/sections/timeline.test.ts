import { expect, test } from 'vitest';
import type { Article } from '../../../../../lib/article/article.ts';
import { Said } from '../../../../../lib/engines/rule-based/claims.ts';
import { analyzeArticle } from '../../../../../lib/engines/rule-based/analyze-article.ts';
import { timeline } from '../../../../../lib/engines/rule-based/sections/timeline.ts';

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

test('a dated sentence stands in the timeline with the precision stated, one to come after the day as well; one with several dates under its first', () => {
  const reading = analyzeArticle(
    articleOf(
      'Northwind launched Fjord-2, a translation model for courts, in Oslo on Thursday.',
      'Northwind released its first translation model for hospitals in March 2024.',
      'Researchers in Bergen founded a rival laboratory on May 5, 2023.',
      'Tallow opened offices in Oslo in 2019 and closed them in 2021.',
      'Northwind will move its laboratory to Bergen in June 2031.',
    ),
  );
  const changed = {
    text: reading.sentences[0]!.text,
    basis: 'stated' as const,
    evidence: [{ kind: 'quote' as const, text: reading.sentences[0]!.text, paragraph: 0 }],
    link: null,
    part: 'what-changed' as const,
  };
  const entries = timeline(reading, { changed, earlier: [], said: new Said(reading) });
  expect(entries.map(({ date, today }) => [date, today])).toEqual([
    ['2019', false],
    ['2023-05-05', false],
    ['2024-03', false],
    ['2026-11-12', true],
    ['2031-06', false],
  ]);
});

test('replaces a general statement by an event title, else by nothing', () => {
  const general = 'Translation has always been slow work for the courts of the north.';
  const reading = analyzeArticle(articleOf(general));
  const changed = {
    text: general,
    basis: 'stated' as const,
    evidence: [{ kind: 'quote' as const, text: general, paragraph: 0 }],
    link: null,
    part: 'what-changed' as const,
  };
  expect(
    timeline(reading, { changed, earlier: [], said: new Said(reading) }).map(({ text }) => text),
  ).toEqual(['Northwind launches Fjord-2, a translation model']);
  expect(
    timeline(
      { ...reading, eventType: 'opinion' },
      { changed, earlier: [], said: new Said(reading) },
    ),
  ).toEqual([]);
  expect(timeline(reading, { changed: undefined, earlier: [], said: new Said(reading) })).toEqual(
    [],
  );
});

function datesOf(...paragraphs: string[]): [string, string][] {
  const reading = analyzeArticle(
    articleOf(
      'Northwind launched Fjord-2, a translation model for courts, in Oslo on Thursday.',
      ...paragraphs,
    ),
  );
  return timeline(reading, { changed: undefined, earlier: [], said: new Said(reading) }).map(
    ({ date, text }) => [date, text],
  );
}

test('two events of one doer in one sentence are two entries', () => {
  expect(
    datesOf(
      'Northwind was founded in 2022 and raised $18 million in May 2025 in a round led by Tallow Capital.',
    ),
  ).toEqual([
    ['2022', 'Northwind was founded in 2022.'],
    ['2025-05', 'Northwind raised $18 million in May 2025 in a round led by Tallow Capital.'],
  ]);
});

test('a date of comparison is no event', () => {
  expect(
    datesOf(
      'Northwind charged courts a third less than it asked for the first model in March 2025.',
    ),
  ).toEqual([]);
});

test('a month without its year lies ahead only where something is planned, and a bound is not the date of its event', () => {
  expect(
    datesOf(
      'Northwind was worth a third of that in December, according to its founder Ann Lee.',
      'The duties of courts that bought models before August 2025 apply from 2 August 2027.',
    ).map(([date]) => date),
  ).toEqual(['2027-08-02']);
});

function datedIn(...paragraphs: string[]): [string, string][] {
  const reading = analyzeArticle(articleOf(...paragraphs));
  return timeline(reading, { changed: undefined, earlier: [], said: new Said(reading) }).map(
    ({ date, text }) => [date, text],
  );
}

test('adds an event in an aside as its own entry', () => {
  const entries = datedIn(
    'Stoat, the Bergen laboratory whose translation model shook the courts in January 2025, still gives its weights away.',
  );
  expect(entries).toEqual([
    ['2025-01', 'Stoat’s translation model shook the courts in January 2025.'],
  ]);
});

test('the date of a reason is not that of the argument', () => {
  expect(
    datedIn(
      'Northwind had argued that the rule did not apply because the model was sold before 2 August 2025.',
    ),
  ).toEqual([]);
});

test('takes milestones from the first organisation in the title only', () => {
  const article = {
    ...articleOf('AMD launched a chip on Thursday that it says is faster than one of Nvidia.'),
    title: 'AMD launches a chip and takes aim at Nvidia',
  };
  const reading = analyzeArticle(article);
  const texts = timeline(reading, {
    changed: undefined,
    earlier: [],
    said: new Said(reading),
  }).map(({ text }) => text);
  expect(texts.some((text) => text.includes('AMD'))).toBe(true);
  expect(texts.filter((text) => !text.includes('AMD'))).toEqual([]);
});
