// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../lib/article/article.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { cardsThreadUrl, findThread } from '../../../lib/browser/db/threads.ts';
import {
  changeSettings,
  readSpendings,
  recordSpending,
} from '../../../lib/browser/stored-items.ts';
import { askArticle } from '../../../lib/jobs/ask-article.ts';
import { cancelAnswer } from '../../../lib/jobs/write-answer.ts';
import { startFakeModels, type FakeModels } from '../../fake-models/fake-models.ts';
import { article as tindra, quoteOf } from '../../fixtures/answers/article.ts';

vi.mock('../../../lib/browser/engine-host.ts', async () => {
  const { engineFor } = await import('../../../lib/engines/index.ts');
  return {
    hostedEngine: async (settings: Parameters<typeof engineFor>[0]) =>
      engineFor(settings, {}, { sleep: () => Promise.resolve() }),
  };
});
vi.mock('../../../lib/jobs/site-access.ts', () => ({ updateOriginRule: () => Promise.resolve() }));

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());

const article: Article = { ...tindra };
const { url } = article;
const now = new Date('2026-11-24T10:00:00Z');
const proved = {
  text: 'Tindra 2 was trained on 6 trillion tokens using 2,048 accelerators.',
  quotes: [quoteOf(1)],
};
const invented = { text: 'Training Tindra 2 cost $9 billion.', quotes: [quoteOf(1)] };
const said = (...sentences: object[]) => ({ text: JSON.stringify({ takeaways: sentences }) });
const ask = (question: string) => askArticle({ url, question, scope: 'article' }, now);
const turns = async (of = url) => (await findThread(of))?.turns ?? [];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(() => Promise.resolve(true));
  fake.requests.length = 0;
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.articles.put(article);
  await changeSettings({
    engine: 'openai-compatible',
    monthlyBudgetUsd: null,
    models: {
      'openai-compatible': { model: 'small-model', baseUrl: `${fake.origin}/v1`, preset: null },
    },
  });
});

test('keeps a supported sentence with its quote, strikes an invented one and counts the cost', async () => {
  fake.answerWith(said(proved, invented));
  await ask('what was Tindra 2 trained on');
  const [turn] = await turns();
  expect(turn).toMatchObject({ answered: true, written: { state: 'done', model: 'small-model' } });
  expect(turn?.written?.sentences.map((sentence) => sentence.proved)).toEqual([true, false]);
  expect(turn?.written?.sentences[0]?.quotes[0]).toMatchObject({ url, paragraph: 1 });
  expect(await readSpendings()).toHaveLength(1);
});

test('without a proof left the article does not say', async () => {
  fake.answerWith(said(invented));
  await ask('what was Tindra 2 trained on');
  expect((await turns())[0]).toMatchObject({ answered: false, written: { state: 'done' } });
});

test('answers a repeated question from the cache without cost', async () => {
  fake.answerWith(said(proved));
  await ask('what was Tindra 2 trained on');
  await ask('what was Tindra 2 trained on');
  expect(fake.requests).toHaveLength(1);
  expect((await turns())[1]?.written?.sentences).toEqual((await turns())[0]?.written?.sentences);
  await database.articles.put({
    ...article,
    paragraphs: article.paragraphs.map((paragraph) => ({
      ...paragraph,
      text: `${paragraph.text} Indeed.`,
    })),
  });
  await ask('what was Tindra 2 trained on');
  expect(fake.requests).toHaveLength(2);
});

test('sends a follow-up with the previous turn', async () => {
  fake.answerWith(said(proved));
  await ask('what was Tindra 2 trained on');
  await ask('and the price?');
  expect(JSON.stringify(fake.requests[0]?.body)).not.toContain('Earlier turns:');
  const second = JSON.stringify(fake.requests[1]?.body);
  expect(second).toContain('Earlier turns:');
  expect(second).toContain(proved.text);
});

test('a budget that is used up stops the call, and the passages stay', async () => {
  await changeSettings({ monthlyBudgetUsd: 1 });
  await recordSpending({ at: now.toISOString(), usd: 2 });
  await ask('what was Tindra 2 trained on');
  expect(fake.requests).toHaveLength(0);
  const [turn] = await turns();
  expect(turn?.passages.length).toBeGreaterThan(0);
  expect(turn?.written).toMatchObject({ state: 'failed', error: { code: 'over-budget' } });
});

test('a cancelled answer ends within 200 ms and is stored as cancelled', async () => {
  fake.answerWith({ ...said(proved), pieceLength: 5, pieceDelayMs: 300 });
  const asking = ask('what was Tindra 2 trained on');
  await vi.waitFor(() => expect(fake.requests).toHaveLength(1), 5_000);
  const at = performance.now();
  await cancelAnswer(url);
  await asking;
  expect(performance.now() - at).toBeLessThan(200);
  expect((await turns())[0]?.written?.state).toBe('cancelled');
});

test('a question about several cards has a thread of their own, in any order', async () => {
  const other = { ...article, url: 'https://news.example/other', title: 'Other' };
  await database.articles.put(other);
  fake.answerWith(said(proved));
  const cards = [url, other.url];
  await askArticle({ url, question: 'what was Tindra 2 trained on', scope: 'article', cards }, now);
  expect(await turns()).toEqual([]);
  expect(await turns(await cardsThreadUrl(cards.toReversed()))).toHaveLength(1);
});
