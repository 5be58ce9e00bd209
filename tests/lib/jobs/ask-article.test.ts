import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { deleteThread, findThread } from '../../../lib/browser/db/threads.ts';
import { answerFrom, askArticle } from '../../../lib/jobs/ask-article.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';

const url = 'https://news.example/tallow';
const article: Article = {
  ...fullInsight.article,
  url,
  title: 'Northwind acquires Tallow to build warehouse robots',
  language: 'en',
  paragraphs: [
    {
      kind: 'paragraph',
      text: 'Northwind has acquired the robotics company Tallow for $75 million. The deal was announced on Monday.',
    },
    { kind: 'code', text: 'the price is $1 million' },
    { kind: 'paragraph', text: 'Northwind bought Tallow because warehouses lack night staff.' },
  ],
  links: [],
  flags: [],
  words: 30,
  readAt: '2026-12-01T09:00:00.000Z',
};
const now = new Date('2026-12-01T09:00:00Z');

afterEach(() => Promise.all([database.articles.clear(), database.threads.clear()]));

test('answers with sentences of the article and stores the turn', async () => {
  await database.articles.put(article);
  await askArticle({ url, question: 'why did they buy it', scope: 'article' }, now);
  const [turn] = (await findThread(url))?.turns ?? [];
  expect(turn?.answered).toBe(true);
  expect(turn?.passages[0]?.text).toBe(
    'Northwind bought Tallow because warehouses lack night staff.',
  );
  await deleteThread(url);
  expect(await findThread(url)).toBeUndefined();
});

test('appends follow-up questions in order', async () => {
  await database.articles.put(article);
  for (const question of ['why did they buy it', 'did Google bid too'])
    await askArticle({ url, question, scope: 'article' }, now);
  const turns = (await findThread(url))?.turns ?? [];
  expect(turns.map(({ question, answered }) => [question, answered])).toEqual([
    ['why did they buy it', true],
    ['did Google bid too', false],
  ]);
});

test('never answers with code', () => {
  const { passages } = answerFrom([article], 'how much did they pay');
  expect(passages.map(({ text }) => text).join(' ')).not.toContain('$1 million');
});

test('answers from another article of the library', () => {
  const other: Article = {
    ...article,
    url: 'https://news.example/other',
    title: 'Google bids for Tallow',
    paragraphs: [{ kind: 'paragraph', text: 'Google had made a bid for Tallow too, people said.' }],
  };
  const { answered, passages } = answerFrom([article, other], 'did Google make a bid');
  expect(answered).toBe(true);
  expect(passages[0]?.url).toBe(other.url);
});

test('throws bad-input for a card without article', async () => {
  await expect(askArticle({ url, question: 'why', scope: 'article' }, now)).rejects.toMatchObject({
    code: 'bad-input',
  });
});
