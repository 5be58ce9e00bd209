import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { collectStore } from '../../../../lib/browser/db/feeds.ts';
import { newStoredItem } from '../../../../lib/feeds/stored-item.ts';

const item = (publisherId: string, hour: number) =>
  newStoredItem(
    {
      url: `https://${publisherId}.example/${hour}`,
      title: `Story ${hour}`,
      blurb: '',
      publishedAt: `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`,
      guid: `${hour}`,
      publisherId,
      language: 'en',
    },
    {
      feedUrl: `https://${publisherId}.example/feed`,
      now: new Date('2026-11-24T23:00:00Z'),
      entityIds: [],
      terms: [],
    },
  );

beforeEach(() => database.items.clear());

test('removes the oldest of the publisher with the most, and none of the others', async () => {
  const busy = Array.from({ length: 12 }, (_, hour) => item('busy', hour + 8));
  await database.items.bulkAdd([...busy, item('calm', 1), item('quiet', 2)]);
  const before = '2026-11-24T00:00:00.000Z';
  expect(await collectStore.removeItems({ before, most: 14 })).toEqual([]);
  const removed = await collectStore.removeItems({ before, most: 6 });
  expect(removed).toHaveLength(8);
  const left = (await database.items.toArray()).map(({ url }) => url);
  expect(left).toContain('https://calm.example/1');
  expect(left).toContain('https://quiet.example/2');
  expect(left.filter((url) => url.includes('busy'))).toEqual(
    [16, 17, 18, 19].map((hour) => `https://busy.example/${hour}`),
  );
});

test('removes what is too old from every publisher', async () => {
  await database.items.bulkAdd([item('calm', 1), item('calm', 9)]);
  const removed = await collectStore.removeItems({ before: '2026-11-24T08:00:00.000Z', most: 9 });
  expect(removed).toEqual(['https://calm.example/1']);
});
