import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { database, type StoredInsight } from '../../../../lib/browser/db/database.ts';
import { rowOf } from '../../../../lib/browser/db/insights.ts';
import { weekView } from '../../../../lib/browser/db/weeks.ts';
import type { WeekRow } from '../../../../lib/recap/week-rows.ts';
import { fullInsight } from '../../../fixtures/insights/full.ts';

const now = new Date('2026-11-23T12:00:00Z');

afterEach(() => Promise.all([database.insights.clear(), database.weekRows.clear()]));

function card(url: string, readAt: string): StoredInsight {
  return rowOf(
    { ...fullInsight, article: { ...fullInsight.article, url } },
    { contentHash: url, readAt },
  );
}

function row(url: string): WeekRow {
  return { week: '2026-W40', eventId: url, weight: 1, urls: [url] } as unknown as WeekRow;
}

test('counts reports of the week as read, but no other old reading', async () => {
  await database.weekRows.put(row('https://news.example/then'));
  await database.insights.bulkPut([
    card('https://news.example/then', '2026-09-30T00:00:00.000Z'),
    card('https://news.example/other', '2026-06-01T00:00:00.000Z'),
    card('https://news.example/now', now.toISOString()),
  ]);
  const { cards, rows } = await weekView('2026-W40', now);
  expect(rows).toHaveLength(1);
  expect(cards.map(({ url }) => url).toSorted()).toEqual([
    'https://news.example/now',
    'https://news.example/then',
  ]);
});

test('is empty for a week without data', async () => {
  expect(await weekView('2026-W01', now)).toMatchObject({
    rows: [],
    summary: null,
    before: null,
    cards: [],
  });
});
