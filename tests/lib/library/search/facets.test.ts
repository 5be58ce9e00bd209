import { expect, test } from 'vitest';
import { facetsOf } from '../../../../lib/library/search/facets.ts';
import { documentOf, now, shardOf } from '../documents.ts';

const day = 86_400_000;
const daysAgo = (days: number) => now.getTime() - days * day;
const halden = { id: 'halden', name: 'Halden Labs' };
const courier = {
  publisher: 'The Courier',
  eventType: 'release',
  entities: [halden, { id: 'aare', name: 'Aare' }],
  audiences: ['engineers', 'policy'] as never,
};
const shards = [
  shardOf(
    documentOf(1, { ...courier, readAt: daysAgo(1) }),
    documentOf(2, {
      publisher: 'Daily Example',
      eventType: 'regulation',
      audiences: ['policy'] as never,
      readAt: daysAgo(10),
    }),
  ),
  shardOf(
    documentOf(3, { ...courier, entities: [halden], readAt: daysAgo(7) }),
    documentOf(4, { publisher: 'Another Paper', eventType: 'release', readAt: daysAgo(400) }),
  ),
];
const columns = shards.map((shard) => shard.columns);
const all = shards.flatMap(({ columns: { urls } }, shard) =>
  [...urls.keys()].map((card) => ({ shard, card })),
);
const short = (values: { id: string; name: string; count: number }[]) =>
  values.map(({ name, count }) => `${name} ${count}`);

test('sums values over shards, most frequent first, ties by name', () => {
  const { publishers, entities, events, audiences, dates } = facetsOf(columns, all, { now });
  expect(short(publishers)).toEqual(['The Courier 2', 'Another Paper 1', 'Daily Example 1']);
  expect(short(entities)).toEqual(['Halden Labs 2', 'Aare 1']);
  expect(entities[0]!.id).toBe('halden');
  expect(short(events)).toEqual(['release 3', 'regulation 1']);
  expect(short(audiences)).toEqual(['policy 3', 'engineers 2']);
  expect(dates).toEqual([
    { days: 7, count: 2 },
    { days: 30, count: 3 },
    { days: 365, count: 3 },
  ]);
});

test('counts found cards only and omits values without any', () => {
  const { publishers, entities, events } = facetsOf(
    columns,
    all.filter(({ shard, card }) => columns[shard]!.urls[card]!.endsWith('/2')),
    { now },
  );
  expect(short(publishers)).toEqual(['Daily Example 1']);
  expect(short(entities)).toEqual([]);
  expect(short(events)).toEqual(['regulation 1']);
});

test('gives no facets without results', () =>
  expect(facetsOf(columns, [], { now })).toEqual({
    publishers: [],
    entities: [],
    events: [],
    audiences: [],
    dates: [
      { days: 7, count: 0 },
      { days: 30, count: 0 },
      { days: 365, count: 0 },
    ],
  }));
