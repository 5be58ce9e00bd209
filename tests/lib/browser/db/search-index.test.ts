import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import {
  deleteEverything,
  deleteInsights,
  undoDelete,
} from '../../../../lib/browser/db/deletions.ts';
import { latestInsights } from '../../../../lib/browser/db/insights.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import { openSearchIndex, type SearchIndex } from '../../../../lib/browser/db/search-index.ts';
import { parseQuery } from '../../../../lib/library/search/parse-query.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';

const now = new Date('2026-11-24T10:00:00.000Z');

// One at a time, as Web Locks have it.
let turn: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: { request: (_name: string, work: () => Promise<void>) => (turn = turn.then(work)) },
});

beforeEach(() => deleteEverything());

async function save(number: number, title: string): Promise<void> {
  const { insight, article } = madeCard(number);
  await saveInsight(
    { ...insight, article: { ...insight.article, title } },
    { ...article, title },
    { contentHash: '0'.repeat(64), addresses: [] },
  );
}

async function found(index: SearchIndex, text: string): Promise<string[]> {
  await index.catchUp();
  const { hits, columns } = await index.search(parseQuery(text, { now }));
  return hits.map(({ shard, card }) => columns[shard]!.urls[card]!);
}

test('finds saved and restored cards, not deleted ones', async () => {
  const index = openSearchIndex();
  await save(1, 'Quokka models');
  await save(2, 'Numbat models');
  expect(await found(index, 'quokka')).toEqual([madeCard(1).url]);
  await deleteInsights([madeCard(1).url], now);
  expect(await found(index, 'quokka')).toEqual([]);
  await undoDelete();
  expect(await found(index, 'quokka')).toEqual([madeCard(1).url]);
});

test('finds a rewritten card once, by its new words only', async () => {
  const index = openSearchIndex();
  await save(1, 'Quokka models');
  await found(index, '');
  await save(1, 'Numbat models');
  expect(await found(index, 'quokka')).toEqual([]);
  expect(await found(index, 'models')).toEqual([madeCard(1).url]);
});

test('reads the stored index from another page', async () => {
  const first = openSearchIndex();
  for (let number = 0; number < 40; number++) {
    await save(number, `Title ${number}`);
    await first.catchUp();
  }
  expect(await database.shards.count()).toBeLessThan(16);
  const second = openSearchIndex();
  expect((await found(second, 'title')).toSorted()).toEqual(
    (await found(first, 'title')).toSorted(),
  );
  expect(await found(second, 'title')).toHaveLength(40);
  await save(40, 'Title 40');
  expect(await found(second, 'title')).toHaveLength(41);
  expect(await found(first, 'title')).toHaveLength(41);
});

test('extracts dated predictions and deletes them with their cards', async () => {
  const index = openSearchIndex();
  await save(10, 'With a prediction');
  await found(index, '');
  expect((await database.predictions.toArray()).map(({ due }) => due)).toEqual(['2028-12-31']);
  await deleteInsights([madeCard(10).url], now);
  await found(index, '');
  expect(await database.predictions.count()).toBe(0);
});

test('lists cards in database order, without duplicates, during merges', async () => {
  const index = openSearchIndex();
  const wrong: string[][] = [];
  index.watch(() => {
    void index.search(parseQuery('', { now })).then(({ hits, columns }) => {
      const urls = hits.map(({ shard, card }) => columns[shard]!.urls[card]!);
      if (new Set(urls).size !== urls.length) wrong.push(urls);
    });
  });
  for (let number = 0; number < 20; number++) {
    const { insight, article } = madeCard(number);
    const readAt = new Date(
      Date.parse('2026-11-24T09:00:00.000Z') + (number % 7) * 150,
    ).toISOString();
    await saveInsight({ ...insight, article: { ...insight.article, readAt } }, article, {
      contentHash: '0'.repeat(64),
      addresses: [],
    });
    await index.catchUp();
  }
  const expected = (await latestInsights(100)).map(({ url }) => url);
  expect(await found(index, '')).toEqual(expected);
  expect(await found(openSearchIndex(), '')).toEqual(expected);
  expect(wrong).toEqual([]);
});
