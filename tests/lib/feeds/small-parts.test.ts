import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../lib/article/article.ts';
import { findDuplicates } from '../../../lib/feeds/cluster/duplicates.ts';
import { feedItemSchema } from '../../../lib/feeds/feed-item.ts';
import { stem } from '../../../lib/feeds/cluster/terms.ts';
import { itemOfArticle } from '../../../lib/feeds/stored-item.ts';

describe('near-identical texts', () => {
  const text =
    'The Lisbon company said its new model reads a million tokens at half the price of the one before it.';
  const report = (url: string, title: string, blurb: string, at = '2026-11-24T10:00:00Z') => ({
    url,
    title,
    blurb,
    at,
  });
  test('an agency report on another site points to the first', () => {
    const found = findDuplicates([
      report('https://b.example/', 'Lumen halves its price', text, '2026-11-24T11:00:00Z'),
      report('https://a.example/', 'Price cut at Lumen', `${text} (Agency)`),
    ]);
    expect([...found]).toEqual([['https://b.example/', 'https://a.example/']]);
  });
  test('so does a long title word for word, but not a short one', () => {
    expect(
      findDuplicates([
        report('https://a.example/', 'Lumen halves the price of its model', ''),
        report('https://b.example/', 'Lumen halves the price of its model', 'Own words here.'),
      ]).size,
    ).toBe(1);
    expect(
      findDuplicates([
        report('https://a.example/', 'Price cut', 'One story entirely.'),
        report('https://b.example/', 'Price cut', 'Quite another matter.'),
      ]).size,
    ).toBe(0);
  });
  test('own words about the same thing are no duplicate', () => {
    expect(
      findDuplicates([
        report('https://a.example/', 'Lumen halves its price', text),
        report(
          'https://b.example/',
          'Cheaper Lumen',
          'Half the old price is what customers in Lisbon will pay for a million tokens, the company announced.',
        ),
      ]).size,
    ).toBe(0);
  });
});

test.each([
  ['models', 'model'],
  ['companies', 'company'],
  ['launches', 'launch'],
  ['training', 'train'],
  ['stopped', 'stop'],
  ['news', 'new'],
  ['gpt-6', 'gpt-6'],
  ['openai’s', 'openai'],
  ['modelos', 'modelo'],
])('the stem of %s is %s', (word, expected) => expect(stem(word)).toBe(expected));

test('a read article becomes an item that feeds would have brought', () => {
  const article = articleSchema.parse({
    url: 'https://unlisted.example/a',
    title: 'Lumen 2',
    publisher: 'Unlisted',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-24',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: [
      { kind: 'heading', text: 'Head' },
      { kind: 'paragraph', text: 'word '.repeat(400).trim() },
    ],
    links: [],
    flags: [],
    words: 400,
    readAt: '2026-11-24T10:00:00.000Z',
  });
  const item = feedItemSchema.parse(itemOfArticle(article));
  expect(item).toMatchObject({
    publisherId: 'unlisted.example',
    publishedAt: '2026-11-24T12:00:00.000Z',
  });
  expect(item.blurb.startsWith('word word')).toBe(true);
});
