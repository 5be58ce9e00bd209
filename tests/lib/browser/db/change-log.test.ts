import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import {
  deleteEverything,
  deleteInsights,
  undoDelete,
  expireInsights,
} from '../../../../lib/browser/db/deletions.ts';
import { removeInsight } from '../../../../lib/browser/db/insights.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import {
  deleteHighlights,
  saveHighlight,
  highlightsOf,
  noteFound,
  writeNote,
} from '../../../../lib/browser/db/highlights.ts';
import { judge } from '../../../../lib/browser/db/predictions.ts';
import { importRecords, libraryRecords } from '../../../../lib/browser/db/import-export.ts';
import { markRead } from '../../../../lib/browser/db/weeks.ts';
import type { StoredSyncLink } from '../../../../lib/browser/sync/sync-state.ts';
import { predictionsOf } from '../../../../lib/library/predictions.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const card = madeCard(0);
const mark = {
  url: card.url,
  title: 'A title',
  kind: 'statement' as const,
  text: 'A statement.',
  before: '',
  after: '',
  note: '',
};

beforeEach(async () => {
  await deleteEverything();
  await database.syncLinks.put({ key: 'link' } as StoredSyncLink);
});

/** Changes recorded since the last call. */
async function noted(): Promise<string[]> {
  const changes = await database.changes.toArray();
  await database.changes.clear();
  return changes.map(({ table, key }) => `${table} ${key}`);
}

const save = () =>
  saveInsight(card.insight, card.article, { contentHash: '0'.repeat(64), addresses: [] });

test('records every kind of write and deletion', async () => {
  await save();
  expect(await noted()).toEqual([`insights ${card.url}`]);
  await deleteInsights([card.url], now);
  expect(await noted()).toEqual([`insights ${card.url}`]);
  await undoDelete();
  expect(await noted()).toEqual([`insights ${card.url}`]);
  expect(await expireInsights(new Date('2100-01-01'), { now, most: 10 })).toBe(1);
  expect(await noted()).toEqual([`insights ${card.url}`]);
  await undoDelete();
  await removeInsight(card.url);
  expect(await noted()).toEqual([`insights ${card.url}`]);
  await saveHighlight(mark, now);
  const { id } = (await highlightsOf(card.url))[0]!;
  expect(await noted()).toEqual([`marks ${id}`]);
  await writeNote(id, 'Mine.');
  expect(await noted()).toEqual([`marks ${id}`]);
  await noteFound([{ id, found: false }], now);
  expect(await noted()).toEqual([`marks ${id}`]);
  await deleteHighlights([id], now);
  expect(await noted()).toEqual([`marks ${id}`]);
  await undoDelete();
  expect(await noted()).toEqual([`marks ${id}`]);
  const prediction = predictionsOf(card.insight)[0]!;
  await judge(prediction, 'unclear', now);
  expect(await noted()).toEqual([`verdicts ${prediction.id}`]);
  await judge(prediction, null, now);
  expect(await noted()).toEqual([`verdicts ${prediction.id}`]);
  await markRead([card.url], true, now);
  expect(await noted()).toEqual([`readMarks ${card.url}`]);
  await database.readMarks.where('url').startsWith('https:').delete();
  expect(await noted()).toEqual([`readMarks ${card.url}`]);
});

test('records an import', async () => {
  await save();
  const records = await Array.fromAsync(libraryRecords());
  await database.insights.clear();
  await noted();
  await importRecords(records);
  expect(await noted()).toEqual([`insights ${card.url}`]);
});

test('records nothing for an aborted transaction', async () => {
  await expect(
    database.transaction('rw', database.marks, async () => {
      await database.marks.put({ ...mark, id: 'one', keptAt: now.toISOString(), lostAt: null });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await noted()).toEqual([]);
});

test('ignores other tables, deleteEverything and writes while sync is off', async () => {
  await database.feeds.put({ url: 'https://a.example/feed' } as never);
  expect(await noted()).toEqual([]);
  await save();
  await deleteEverything();
  expect(await database.changes.count()).toBe(0);
  expect(await database.syncLinks.count()).toBe(0);
  await save();
  expect(await noted()).toEqual([]);
});
