import { describe, expect, test } from 'vitest';
import { morning, type MorningInput } from '../../../lib/recap/morning.ts';
import type { Recap, RecapEvent } from '../../../lib/recap/recap.ts';

const now = new Date('2026-11-26T09:00:00Z'); // Thursday of W48
const event = (id: string, change: Partial<RecapEvent> = {}): RecapEvent => ({
  id,
  title: `About ${id}`,
  url: `https://news.example/${id}`,
  urls: [`https://news.example/${id}`],
  whatChanged: null,
  eventType: 'release',
  audiences: [],
  entities: [],
  publishers: [{ id: 'one', name: 'One' }],
  coverage: [1, 0, 0, 0, 0, 0, 0],
  firstAt: '2026-11-24T08:00:00.000Z',
  lastAt: '2026-11-24T08:00:00.000Z',
  read: false,
  score: 1,
  reasons: [],
  ...change,
});
const recapOf = (events: RecapEvent[], change: Partial<Recap> = {}): Recap => ({
  week: '2026-W48',
  from: '2026-11-23',
  until: '2026-11-29',
  events,
  read: 0,
  themes: [],
  movers: [],
  audiences: [],
  entities: [],
  items: 40,
  hasEarlier: true,
  hasLater: false,
  ...change,
});
const list = (recap: Recap, change: Partial<MorningInput> = {}) =>
  morning({ recap, before: null, follows: [], lastVisit: null, now, zone: 'UTC', ...change });
const idsOf = ({ groups }: ReturnType<typeof list>) =>
  Object.fromEntries(groups.map(({ name, events }) => [name, events.map(({ id }) => id)]));

describe('the groups', () => {
  const today = { firstAt: '2026-11-26T07:00:00.000Z', lastAt: '2026-11-26T07:00:00.000Z' };

  test('put an event under today by the reader’s day, without the three things', () => {
    const things = [event('a'), event('b'), event('c')];
    const found = list(recapOf([...things, event('d', today), event('e')], { things }));
    expect(found.things.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(idsOf(found)).toEqual({ today: ['d'], week: ['e'] });
    // 07:00 UTC on Thursday is still Wednesday evening in Honolulu, where now is Wednesday too.
    const late = event('f', { firstAt: '2026-11-25T08:00:00.000Z' });
    expect(idsOf(list(recapOf([late]), { zone: 'Pacific/Honolulu' }))).toEqual({ week: ['f'] });
    expect(idsOf(list(recapOf([event('d', today)]), { zone: 'Pacific/Honolulu' }))).toEqual({
      today: ['d'],
    });
  });

  test('put an event without a stated time under the week', () => {
    const found = list(recapOf([event('a', { ...today, undated: true }), event('b', today)]));
    expect(idsOf(found)).toEqual({ today: ['b'], week: ['a'] });
  });

  test('list under earlier what is unread of the week before and does not go on', () => {
    const before = recapOf([event('a'), event('x'), event('y', { read: true })], {
      week: '2026-W47',
    });
    expect(idsOf(list(recapOf([event('a')]), { before }))).toEqual({
      week: ['a'],
      earlier: ['x'],
    });
  });

  test('know neither today nor earlier in a week that is over', () => {
    const past = recapOf([event('a', today)], { week: '2026-W47' });
    expect(idsOf(list(past, { before: recapOf([event('x')]) }))).toEqual({ week: ['a'] });
  });

  test('end: twenty of a week and five of the one before, but never without a followed name', () => {
    const many = Array.from({ length: 60 }, (_, n) => event(`w${n}`));
    const followed = event('last', { entities: [{ id: 'acme', name: 'Acme', reports: 1 }] });
    const found = idsOf(
      list(recapOf([...many, followed]), {
        before: recapOf(many.map((one) => ({ ...one, id: `b${one.id}` }))),
        follows: [{ id: 'acme', name: 'Acme' }],
      }),
    );
    expect(found['week']).toHaveLength(20);
    expect(found['week']?.[0]).toBe('last');
    expect(found['earlier']).toHaveLength(5);
  });
});

test('a followed name is marked whether its id or its name matches, and no other is', () => {
  const events = [
    event('a', { entities: [{ id: 'other', name: 'Other', reports: 2 }] }),
    event('b', { entities: [{ id: 'x', name: 'open weights', reports: 1 }] }),
    event('c', { entities: [{ id: 'acme', name: 'Acme Inc.', reports: 1 }] }),
  ];
  const [group] = list(recapOf(events), {
    follows: [
      { id: 'acme', name: 'Acme' },
      { id: 'topic:open-weights', name: 'Open weights' },
    ],
  }).groups;
  expect(group?.events.map(({ id, followed }) => [id, followed])).toEqual([
    ['b', 'Open weights'],
    ['c', 'Acme'],
    ['a', null],
  ]);
});

test('since the last visit an event is new, has new reports, or is unchanged; what is read counts for nothing', () => {
  const after = '2026-11-25T10:00:00.000Z';
  const events = [
    event('a', { firstAt: after, lastAt: after }),
    event('b', { lastAt: after }),
    event('c'),
    event('d', { firstAt: after, lastAt: after, read: true }),
  ];
  const found = list(recapOf(events), { lastVisit: new Date('2026-11-25T08:00:00Z') });
  expect(found.groups[0]?.events.map(({ change }) => change)).toEqual([
    'new',
    'new-reports',
    null,
    'new',
  ]);
  expect(found.changes).toBe(2);
  expect(list(recapOf(events)).changes).toBe(0);
});
