import { expect, test } from 'vitest';
import { withoutPublishers } from '../../../lib/recap/hidden-publishers.ts';
import type { WeekRow } from '../../../lib/recap/week-rows.ts';

const row = (eventId: string, publisherIds: string[]): WeekRow => ({
  week: '2026-W48',
  eventId,
  weight: 1,
  title: 'Halden opens the weights of Lumen 3',
  language: 'en',
  url: 'https://news.example/1',
  whatChanged: null,
  eventType: 'release',
  audiences: [],
  entities: [],
  publisherIds,
  days: [1, 0, 0, 0, 0, 0, 0],
  firstAt: '2026-11-23T08:00:00.000Z',
  lastAt: '2026-11-23T08:00:00.000Z',
  urls: ['https://news.example/1'],
});

test('drops events of hidden publishers only and removes them from others', () => {
  const rows = [row('a', ['wire']), row('b', ['wire', 'courier']), row('c', ['courier'])];
  expect(
    withoutPublishers(rows, ['wire']).map(({ eventId, publisherIds }) => [eventId, publisherIds]),
  ).toEqual([
    ['b', ['courier']],
    ['c', ['courier']],
  ]);
  expect(withoutPublishers(rows, [])).toBe(rows);
});
