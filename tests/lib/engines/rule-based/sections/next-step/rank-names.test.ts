import { expect, test } from 'vitest';
import type { Article } from '../../../../../../lib/article/article.ts';
import { analyzeArticle } from '../../../../../../lib/engines/rule-based/analyze-article.ts';
import { rankedNames } from '../../../../../../lib/engines/rule-based/sections/next-step/rank-names.ts';

function namesIn(title: string, paragraphs: string[], language = 'en'): string[] {
  const article: Article = {
    url: 'https://news.example/a',
    title,
    publisher: 'Example News',
    publisherId: null,
    authors: [],
    publishedAt: '2026-12-01T09:00:00.000Z',
    modifiedAt: null,
    language,
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 100,
    readAt: '2026-12-01T09:00:00.000Z',
  };
  return rankedNames(analyzeArticle(article)).map(({ name }) => name);
}

test('the full name of a thing comes before the name it begins with', () => {
  const [first] = namesIn('Harborlight Notebook is open to everyone', [
    'From today everyone can use Harborlight Notebook in the browser.',
    'The company calls Harborlight Notebook its largest launch, and Harborlight has tested it for a year.',
    'Teachers like Harborlight Notebook for its sources.',
  ]);
  expect(first).toBe('Harborlight Notebook');
});

test('a capitalized word that only opens sentences is no name', () => {
  const names = namesIn('Why agents forget what they are told', [
    'Memory is short. Memory costs money. Memory fails after a while.',
  ]);
  expect(names).not.toContain('Memory');
});

test('does not rank a speaker as a name to act on', () => {
  const names = namesIn('Tallow opens a lab for warehouse robots', [
    'The lab of Tallow opens in May, and Brennick said it will hire forty people.',
    'For Tallow the lab is the third, which Brennick said is enough.',
  ]);
  expect(names).toContain('Tallow');
  expect(names).not.toContain('Brennick');
});

test('a name of the title comes before one the article only passes by', () => {
  const names = namesIn('Tallow opens a lab for warehouse robots', [
    'The lab of Tallow opens in May near Fenwick, and robots of Tallow move there.',
  ]);
  expect(names[0]).toBe('Tallow');
});

test('a month, a function word and a title of office are no names', () => {
  const names = namesIn('Tallow opens a lab in November', [
    'In November Tallow opens its lab, and Chief Operating Officer Ann Weld runs it.',
    'Since November Tallow has hired forty people for the lab.',
  ]);
  expect(names).not.toContain('November');
  expect(names.join()).not.toMatch(/Officer/);
});

test('a name in quotation marks counts though it occurs once', () => {
  expect(
    namesIn('City asks landlords about listings', [
      'The mayor released a “Rent Tricks Report” today, and the city will write a rule in May.',
    ]),
  ).toContain('Rent Tricks Report');
});

test('every name is in the sentence that shows it', () => {
  const article = [
    'The lab of Tallow opens in May, and partners of Tallow like Stoat Works will use it.',
  ];
  for (const name of namesIn('Tallow and Stoat Works open a lab', article))
    expect(article.join(' ')).toContain(name);
});
