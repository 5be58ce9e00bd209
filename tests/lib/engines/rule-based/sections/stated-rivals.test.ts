import { expect, test } from 'vitest';
import type { Article } from '../../../../../lib/article/article.ts';
import {
  analyzeArticle,
  type ArticleAnalysis,
} from '../../../../../lib/engines/rule-based/analyze-article.ts';
import {
  candidatesFor,
  contextOf,
  isFormOfSubject,
} from '../../../../../lib/engines/rule-based/sections/competitors/candidates.ts';
import {
  statedRivals,
  supplies,
} from '../../../../../lib/engines/rule-based/sections/competitors/stated-rivals.ts';
import { tableSubject } from '../../../../../lib/engines/rule-based/sections/competitors/subject.ts';

function reading(title: string, ...texts: string[]): ArticleAnalysis {
  const article: Article = {
    url: 'https://n.example/a',
    title,
    publisher: 'The Model',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-06T10:00:00Z',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: texts.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 60,
    readAt: '2026-11-06T12:00:00Z',
  };
  return analyzeArticle(article);
}

test.each([
  [
    'The field is crowded. Stoatpay launched its own agents in May, and Fenwick raised $90 million in June.',
    ['Stoatpay', 'Fenwick'],
  ],
  ['Rivals such as Stoatpay and Fenwick sell the same to banks.', ['Stoatpay', 'Fenwick']],
  ['Marrow and Fenwick both bundle similar features with their books.', ['Marrow', 'Fenwick']],
])('names rivals: %s', (text, expected) => {
  const names = statedRivals(reading('Tallow raises $40M', text)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(expected));
});

test.each([
  'Fenwick Capital led the round, and Marrow Ventures took part.',
  'Customers of Tallow are Stoatpay and Fenwick.',
])('names none: %s', (text) =>
  expect(statedRivals(reading('Tallow raises $40M', text))).toEqual([]),
);

test('who a company buys from does not compete with it', () => {
  expect(
    supplies('Tallow routes work between Anthropic’s Claude and its own model.', 'Anthropic'),
  ).toBe(true);
  expect(supplies('Anthropic sells an agent for banks as well.', 'Anthropic')).toBe(false);
});

test('compares an unlisted company only with known competitors', () => {
  const analysis = reading(
    'Tallow raises $40M for agents that pay invoices',
    'Tallow, a startup that builds AI agents for finance departments, has raised $40 million.',
    'Tallow routes work between Anthropic’s Claude and OpenAI’s GPT models.',
    'The field is crowded. Stoatpay launched its own agents in May.',
  );
  const context = contextOf(analysis, 'companies', tableSubject(analysis, 'companies'));
  const names = candidatesFor(analysis, context).map(({ name }) => name);
  expect(names).toContain('Stoatpay');
  expect(names).not.toContain('OpenAI');
  expect(names).not.toContain('Anthropic');
});

test.each([
  ['Hy-MT2-30B-A3B', 'Hy-MT2'],
  ['Stoat-2-32B-Instruct', 'Stoat-2-32B'],
  ['Stoat-R1-0528', 'Stoat-R1'],
])('%s is %s itself', (name, subject) => expect(isFormOfSubject(name, subject)).toBe(true));

test.each([
  ['Rubin Ultra', 'Rubin'],
  ['GPT-5.5', 'GPT-5'],
  ['Claude Opus 5', 'Claude'],
])('%s is not %s', (name, subject) => expect(isFormOfSubject(name, subject)).toBe(false));

test('a country that opens title and text is no organisation', () => {
  const analysis = reading(
    'China blocks the sale of Tallow',
    'China on Monday called for the sale of Tallow to be undone.',
    'The company develops agents for banks.',
  );
  expect(analysis.mentions.map(({ name, kind }) => `${kind} ${name}`)).not.toContain(
    'organisation China',
  );
  expect(analysis.sentences.map(({ text }) => text).join()).not.toContain('China develops');
});
