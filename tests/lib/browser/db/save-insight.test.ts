import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { findInsight } from '../../../../lib/browser/db/find-insight.ts';
import { insightAt, latestUrls, librarySize } from '../../../../lib/browser/db/insights.ts';
import { saveAliases, saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import { MAX_ALIASES } from '../../../../lib/contract/aliases.ts';
import { libraryRecordSchema } from '../../../../lib/export/library-file.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

const hash = 'a'.repeat(64);

/** A card of another address, on the site of card 0. */
function cardAt(url: string) {
  const { insight, article } = madeCard(0);
  return {
    insight: { ...insight, article: { ...insight.article, url } },
    article: { ...article, url },
  };
}

async function save(url: string, addresses: string[] = []): Promise<void> {
  const { insight, article } = cardAt(url);
  await saveInsight(insight, article, { contentHash: hash, addresses });
}

const first = 'https://news0.example/2026/first';
const second = 'https://news0.example/2026/second';

test('prefers the card of an address to one with it as an alias', async () => {
  await save(first, [second]);
  expect((await findInsight(second))?.url).toBe(first);
  await save(second);
  expect((await findInsight(second))?.url).toBe(second);
});

test('removes an alias when its address gets a card', async () => {
  await save(first, [second]);
  await save(second);
  expect(await database.addresses.toArray()).toEqual([]);
});

test('rejects aliases that have a card or belong to another site', async () => {
  await save(second);
  await save(first, [second, 'https://other.example/2026/first']);
  expect(await database.addresses.toArray()).toEqual([]);
});

test('retains the newest aliases only', async () => {
  await save(first);
  for (let day = 1; day <= 3; day += 1)
    await saveAliases(
      first,
      Array.from({ length: 60 }, (_, page) => `${first}?day=${day}&page=${page}`),
      `2026-11-0${day}T00:00:00.000Z`,
    );
  const aliases = await database.addresses.toArray();
  expect(aliases).toHaveLength(MAX_ALIASES);
  expect(new Set(aliases.map(({ seenAt }) => seenAt?.slice(0, 10)))).toEqual(
    new Set(['2026-11-02', '2026-11-03']),
  );
});

test('refuses data that an import could not read', async () => {
  const long = `https://news0.example/${'a'.repeat(5000)}`;
  await expect(save(long)).rejects.toMatchObject({ code: 'bad-input' });
  expect(await database.insights.count()).toBe(0);
});

test('saves data that parses as a library record', async () => {
  await save(first, [second]);
  const row = await database.insights.get(first);
  const article = await database.articles.get(first);
  const record = {
    kind: 'insight',
    insight: row?.insight,
    article,
    readAt: row?.readAt,
    contentHash: row?.contentHash,
    addresses: [second],
  };
  expect(libraryRecordSchema.safeParse(record).success).toBe(true);
});

test("reads a page's row at its very address only, and the addresses of the latest", async () => {
  await save(first, [second]);
  expect((await insightAt(first))?.url).toBe(first);
  expect(await insightAt(second)).toBeUndefined();
  await save(second);
  await database.insights.update(first, { readAt: '2026-11-01T08:00:00.000Z' });
  await database.insights.update(second, { readAt: '2026-11-02T08:00:00.000Z' });
  expect(await latestUrls(10)).toEqual([second, first]);
  expect(await latestUrls(1)).toEqual([second]);
  expect((await librarySize()).cards).toBe(2);
});
