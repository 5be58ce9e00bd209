import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../lib/browser/db/database.ts';
import { deleteEverything, deleteInsights } from '../../../lib/browser/db/deletions.ts';
import { saveInsight } from '../../../lib/browser/db/save-insight.ts';
import { saveHighlight } from '../../../lib/browser/db/highlights.ts';
import { openSearchIndex } from '../../../lib/browser/db/search-index.ts';
import {
  isNearlyFull,
  storageByKind,
  storageKinds,
  storageUsage,
  valueSize,
} from '../../../lib/browser/storage-usage.ts';
import { madeCard } from '../../bench/library-data/made-library.ts';

beforeEach(async () => {
  await deleteEverything();
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, work: () => Promise<void>) => work() },
    storage: { estimate: async () => ({ usage: 10, quota: 100 }), persisted: async () => false },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function fill(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const { insight, article } = madeCard(number);
    await saveInsight(insight, article, { contentHash: '0'.repeat(64), addresses: [] });
  }
}

test('assigns every table to one kind', () => {
  const named = Object.values(storageKinds).flatMap(
    ({ entries, others }) => [...entries, ...others] as string[],
  );
  expect(named.toSorted()).toEqual(database.tables.map(({ name }) => name).toSorted());
});

test('measures each kind by its rows and an empty library as zero', async () => {
  expect((await storageByKind()).filter(({ bytes }) => bytes > 0)).toEqual([]);
  await fill(6);
  await openSearchIndex().catchUp();
  const { url, title } = madeCard(1).insight.article;
  await saveHighlight(
    {
      url,
      title,
      kind: 'statement',
      text: 'A statement.',
      before: '',
      after: '',
      note: 'x'.repeat(5000),
    },
    new Date(),
  );
  await deleteInsights([madeCard(0).url], new Date());
  const use = new Map((await storageByKind()).map((kind) => [kind.kind, kind]));
  const articles = (await database.articles.toArray()).reduce(
    (sum, article) => sum + valueSize(article),
    0,
  );
  expect(use.get('articles')).toEqual({ kind: 'articles', entries: 5, bytes: articles });
  expect(use.get('cards')!.entries).toBe(5);
  expect(use.get('kept')).toMatchObject({ entries: 1 });
  expect(use.get('kept')!.bytes).toBeGreaterThan(5000);
  expect(use.get('deleted')!.bytes).toBeGreaterThan(articles / 10);
  expect(use.get('index')!.bytes).toBeGreaterThan(1000);
});

test('estimates a large table from a sample within a few percent', async () => {
  await fill(420);
  const read = vi.spyOn(database.articles, 'toArray');
  const { bytes } = (await storageByKind()).find(({ kind }) => kind === 'articles')!;
  expect(read).not.toHaveBeenCalled();
  const exact = (await database.articles.toArray()).reduce(
    (sum, article) => sum + valueSize(article),
    0,
  );
  expect(Math.abs(bytes / exact - 1)).toBeLessThan(0.05);
});

test.each([
  [0, 0, false],
  [79, 100, false],
  [80, 100, true],
  [101, 100, true],
])('%d of %d bytes: nearly full is %s', (usedBytes, quotaBytes, full) =>
  expect(isNearlyFull({ usedBytes, quotaBytes })).toBe(full),
);

test('passes on the browser’s quota and persistence', async () =>
  expect(await storageUsage()).toEqual({
    insights: 0,
    items: 0,
    usedBytes: 10,
    quotaBytes: 100,
    persisted: false,
  }));
