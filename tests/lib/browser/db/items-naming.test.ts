import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { itemsNaming } from '../../../../lib/browser/db/coverage.ts';
import { database } from '../../../../lib/browser/db/database.ts';
import type { StoredItem } from '../../../../lib/feeds/stored-item.ts';

const item = (name: string, at: string, entityIds: string[]) =>
  ({
    url: `https://news.example/${name}`,
    at,
    entityIds,
    eventId: 'event',
  }) as unknown as StoredItem;

test('prefers items that share more entities, newest first', async () => {
  await database.items.bulkPut([
    ...Array.from({ length: 30 }, (_, number) =>
      item(`common-${number}`, '2026-11-20T00:00:00.000Z', ['lumen']),
    ),
    item('both', '2026-11-18T00:00:00.000Z', ['lumen', 'oakfield']),
    item('both-later', '2026-11-19T00:00:00.000Z', ['oakfield', 'lumen']),
    item('both-long-ago', '2026-01-19T00:00:00.000Z', ['oakfield', 'lumen']),
  ]);
  const found = await itemsNaming(['lumen', 'oakfield'], new Date('2026-10-01T00:00:00Z'), 3);
  expect(found.map(({ url }) => url)).toEqual([
    'https://news.example/both-later',
    'https://news.example/both',
  ]);
  expect(await itemsNaming([], new Date(0), 3)).toEqual([]);
});
