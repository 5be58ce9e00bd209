import { describe, expect, test } from 'vitest';
import { eventsForRole, recap, type RecapInput } from '../../../lib/recap/recap.ts';
import {
  weekRowSchema,
  weekSummarySchema,
  weekRows,
  type WeekItem,
} from '../../../lib/recap/week-rows.ts';

const week = '2026-W48';
let count = 0;
const item = (eventId: string, more: Partial<WeekItem> = {}): WeekItem => {
  count += 1;
  return {
    url: `https://site-${count}.example/${eventId}`,
    title: `About ${eventId}`,
    blurb: '',
    publisherId: `publisher-${count}`,
    at: '2026-11-24T10:00:00.000Z',
    language: 'en',
    eventId,
    entityIds: [],
    duplicateOf: null,
    ...more,
  };
};
const times = (number: number, make: (place: number) => WeekItem) =>
  Array.from({ length: number }, (_, place) => make(place));
const rowsOf = (items: WeekItem[], of = week) =>
  weekRows(items, {
    week: of,
    zone: 'UTC',
    language: 'en',
    describe: ({ title }) => ({
      eventType: /funding/.test(title) ? 'funding' : 'release',
      audiences: /policy/.test(title) ? ['policy'] : ['engineers'],
    }),
  });
const recapOf = (items: WeekItem[], more: Partial<RecapInput> = {}) => {
  const { rows, summary } = rowsOf(items, more.week);
  return recap({
    week,
    rows,
    summary,
    before: null,
    cards: [],
    marked: new Map(),
    weeks: { first: '2026-W40', last: week },
    role: null,
    topics: [],
    now: new Date('2026-11-26T12:00:00Z'),
    zone: 'UTC',
    names: { publisher: (id) => id.toUpperCase(), entity: (id) => id.toUpperCase() },
    ...more,
  });
};

describe('the rows of a week', () => {
  test('hold each event once, with coverage by day and publishers in the order they reported', () => {
    const { rows, summary } = rowsOf([
      item('a', { at: '2026-11-25T09:00:00.000Z', publisherId: 'late', entityIds: ['lumen'] }),
      item('a', {
        at: '2026-11-23T09:00:00.000Z',
        publisherId: 'early',
        entityIds: ['lumen', 'oakfield'],
      }),
      item('a', { at: '2026-11-25T11:00:00.000Z', publisherId: 'early', entityIds: ['lumen'] }),
      item('b', { entityIds: ['lumen'] }),
    ]);
    expect(rows.map(({ eventId }) => eventId)).toEqual(['a', 'b']);
    expect(rows[0]).toMatchObject({
      publisherIds: ['early', 'late'],
      days: [1, 0, 2, 0, 0, 0, 0],
      firstAt: '2026-11-23T09:00:00.000Z',
      entities: [
        ['lumen', 3],
        ['oakfield', 1],
      ],
    });
    expect(summary).toEqual({ week, items: 4, events: 2, entities: { lumen: 4, oakfield: 1 } });
    for (const row of rows) weekRowSchema.parse(row);
    weekSummarySchema.parse(summary);
  });

  test('pass over other weeks and items not grouped yet', () => {
    const { rows } = rowsOf([
      item('a', { at: '2026-11-22T23:59:00.000Z' }),
      item('b', { at: '2026-11-30T00:00:00.000Z' }),
      item(''),
      item('c'),
    ]);
    expect(rows.map(({ eventId }) => eventId)).toEqual(['c']);
  });

  test('a copied text is no further report, but reading it is reading the event', () => {
    const first = item('a');
    const { rows } = rowsOf([first, item('a', { duplicateOf: first.url })]);
    expect(rows[0]!.publisherIds).toHaveLength(1);
    expect(rows[0]!.urls).toHaveLength(2);
  });

  test('what changed is a whole sentence that says more than the title, or nothing', () => {
    const said = (title: string, blurb: string) =>
      rowsOf([item('a', { title, blurb })]).rows[0]!.whatChanged?.text ?? null;
    expect(
      said(
        'Lumen 2 is out',
        'Lumen 2 is out. The model reads a million tokens and costs two dollars. More soon.',
      ),
    ).toBe('The model reads a million tokens and costs two dollars.');
    expect(said('Lumen 2 is out', 'Lumen 2 is out.')).toBeNull();
    expect(said('Lumen 2 is out', 'The model reads a million tokens and costs…')).toBeNull();
    expect(said('Lumen 2 is out', '')).toBeNull();
    expect(said('Lumen 2', 'Northlight has released Lumen 2.')).toBeNull();
    expect(
      said(
        'Lumen 2 is out',
        'The post Lumen 2 is out, says its maker today appeared first on The Harbour.',
      ),
    ).toBeNull();
    expect(
      said(
        'Lumen 2 is out',
        'OSLO, Nov 24 (Reuters) - Northlight released a model of 70 billion parameters on Tuesday.',
      ),
    ).toBe('Northlight released a model of 70 billion parameters on Tuesday.');
  });

  test('of several reports it is the sentence that says most of what all say, not one that hangs in the air', () => {
    const { rows } = rowsOf([
      item('a', {
        title: 'Lumen Labs fined over training data',
        blurb: 'The company says it will appeal.',
      }),
      item('a', {
        title: 'Regulator fines Lumen Labs 40 million euros',
        blurb:
          'Here is what you need to know about the fine of 40 million euros. The regulator fined Lumen Labs 40 million euros for training on mail without consent.',
      }),
      item('a', {
        title: 'Lumen Labs to pay 40 million euros',
        blurb: 'A regulator found training on mail without consent.',
      }),
    ]);
    expect(rows[0]!.whatChanged).toEqual({
      text: 'The regulator fined Lumen Labs 40 million euros for training on mail without consent.',
      url: rows[0]!.urls[1],
    });
  });

  test('an event is shown in the reader’s language if a report is', () => {
    const chinese = times(3, () =>
      item('a', {
        title: '流明实验室发布 Lumen 2 模型',
        blurb: '流明实验室周二发布了拥有七百亿参数的新模型 Lumen 2。',
        language: 'zh',
      }),
    );
    expect(rowsOf([...chinese, item('a', { title: 'Lumen 2 is out' })]).rows[0]).toMatchObject({
      title: 'Lumen 2 is out',
      language: 'en',
    });
    expect(rowsOf(chinese).rows[0]).toMatchObject({ language: 'zh' });
  });
});

describe('ranking', () => {
  test('more publishers come first, whatever else one publisher repeats', () => {
    const { events } = recapOf([
      ...times(6, () => item('loud', { publisherId: 'one' })),
      ...times(4, () => item('wide')),
      item('single'),
    ]);
    expect(events.map(({ id }) => id).slice(0, 1)).toEqual(['wide']);
    expect(events[0]!.reasons[0]).toEqual({ code: 'publishers', count: 4 });
  });

  test('of equals the fresher comes first, and says how fresh', () => {
    const { events } = recapOf([
      item('old', { at: '2026-11-23T10:00:00.000Z' }),
      item('new', { at: '2026-11-26T10:00:00.000Z' }),
    ]);
    expect(events.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(events[0]!.reasons).toContainEqual({ code: 'recent', hours: 2 });
  });

  test('the reader’s role, topics and history lift an event, each with its reason', () => {
    const items = [
      item('plain'),
      item('for me', { title: 'On policy' }),
      item('followed', { entityIds: ['oakfield'] }),
      item('known', { entityIds: ['lumen'] }),
    ];
    const { events } = recapOf(items, {
      role: 'policy',
      topics: ['Oakfield'],
      cards: [
        {
          url: 'https://earlier.example/1',
          whatChanged: null,
          eventType: 'release',
          audiences: [],
          entityIds: ['lumen'],
        },
      ],
    });
    expect(events.at(-1)!.id).toBe('plain');
    const reasonsOf = (id: string) => events.find((event) => event.id === id)!.reasons;
    expect(reasonsOf('for me')).toContainEqual({ code: 'role', audience: 'policy' });
    expect(reasonsOf('followed')).toContainEqual({ code: 'topic', name: 'OAKFIELD' });
    expect(reasonsOf('known')).toContainEqual({ code: 'history', name: 'LUMEN', read: 1 });
    expect(reasonsOf('plain').map(({ code }) => code)).not.toContain('role');
  });

  test('a name that only some of its reports mention is not what an event is about', () => {
    const items = [
      ...times(20, (place) => item(`e${place}`, { entityIds: place < 8 ? ['lumen'] : [] })),
      item('chip', { entityIds: ['oakfield', 'lumen'] }),
      ...times(2, () => item('chip', { entityIds: ['oakfield'] })),
    ];
    expect(recapOf(items).events[0]).toMatchObject({
      id: 'chip',
      reasons: expect.arrayContaining([
        { code: 'entity', name: 'OAKFIELD', reports: 3 },
      ]) as unknown,
    });
  });

  test('what was reported just now is of the last hour', () => {
    expect(
      recapOf([item('a', { at: '2026-11-26T11:50:00.000Z' })]).events[0]!.reasons,
    ).toContainEqual({ code: 'recent', hours: 1 });
  });

  test('labels an event about the week’s most mentioned name', () => {
    const items = [
      ...times(20, (place) => item(`e${place}`, { entityIds: place < 8 ? ['lumen'] : [] })),
      item('one more', { entityIds: ['lumen'] }),
    ];
    expect(recapOf(items).events[0]!.reasons).toContainEqual({
      code: 'entity',
      name: 'LUMEN',
      reports: 9,
    });
  });
});

describe('reading', () => {
  const items = [item('a'), item('b'), item('c')];
  const card = (url: string) => ({
    url,
    whatChanged: 'It costs half.',
    eventType: 'pricing' as const,
    audiences: ['founders' as const],
    entityIds: [],
  });

  test('a card of any of its reports makes an event read, and lends it its words', () => {
    const { events, read } = recapOf(items, { cards: [card(items[1]!.url)] });
    expect(read).toBe(1);
    expect(events.find(({ id }) => id === 'b')).toMatchObject({
      read: true,
      whatChanged: { text: 'It costs half.' },
      eventType: 'pricing',
      audiences: ['founders'],
    });
  });

  test('a mark by hand wins over the card', () => {
    const marked = new Map([
      [items[1]!.url, false],
      [items[2]!.url, true],
    ]);
    const { events } = recapOf(items, { cards: [card(items[1]!.url)], marked });
    expect(Object.fromEntries(events.map(({ id, read }) => [id, read]))).toEqual({
      a: false,
      b: false,
      c: true,
    });
  });
});

describe('themes, movers, filters, stepping', () => {
  const about = (id: string, number: number) =>
    times(number, (place) => item(`${id}-${place}`, { entityIds: [id] }));
  test('what three events or more are about is a theme; two are none', () => {
    const { themes } = recapOf([...about('lumen', 3), ...about('oakfield', 2)]);
    expect(themes).toContainEqual({ kind: 'entity', id: 'lumen', name: 'LUMEN', events: 3 });
    expect(themes).toContainEqual({ kind: 'event-type', eventType: 'release', events: 5 });
    expect(themes).not.toContainEqual(expect.objectContaining({ id: 'oakfield' }));
  });

  const before = { week: '2026-W47', items: 40, events: 30, entities: { lumen: 4, oakfield: 6 } };
  test('a mover is up by three reports and by half; a running week is compared with the same part of the last', () => {
    const items = [...about('lumen', 7), ...about('oakfield', 6)];
    expect(recapOf(items, { before, now: new Date('2026-12-05T00:00:00Z') }).movers).toEqual([
      { id: 'lumen', name: 'LUMEN', reports: 7, before: 4, by: 3 },
    ]);
    expect(
      recapOf(items, { before, now: new Date('2026-11-26T12:00:00Z') }).movers.map(
        ({ id, before: expected }) => [id, expected],
      ),
    ).toEqual([
      ['lumen', 2],
      ['oakfield', 3],
    ]);
  });

  test('does not repeat a trending name as a theme', () => {
    const { themes, movers } = recapOf(about('lumen', 7), {
      before,
      now: new Date('2026-12-05T00:00:00Z'),
    });
    expect(movers.map(({ id }) => id)).toEqual(['lumen']);
    expect(themes.map(({ kind }) => kind)).toEqual(['event-type']);
  });

  test('without the week before there are no movers', () => {
    expect(recapOf(about('lumen', 9)).movers).toEqual([]);
    expect(recapOf(about('lumen', 9), { before: { ...before, week: '2026-W40' } }).movers).toEqual(
      [],
    );
  });

  test('filters narrow the events, not what they offer', () => {
    const items = [
      item('law', { title: 'On policy', entityIds: ['eu'] }),
      item('chip', { entityIds: ['lumen'] }),
    ];
    const policy = recapOf(items, { audience: 'policy' });
    expect(policy.events.map(({ id }) => id)).toEqual(['law']);
    expect(policy.audiences).toEqual(['engineers', 'policy']);
    expect(policy.entities.map(({ id }) => id)).toEqual(['eu', 'lumen']);
    expect(recapOf(items, { entityId: 'lumen' }).events.map(({ id }) => id)).toEqual(['chip']);
    expect(recapOf(items, { audience: 'security' }).events).toEqual([]);
  });

  test('stepping ends at the first stored week and at this one', () => {
    expect(recapOf([item('a')])).toMatchObject({
      hasEarlier: true,
      hasLater: false,
      from: '2026-11-23',
      until: '2026-11-29',
    });
    expect(recapOf([], { week: '2026-W40' })).toMatchObject({
      events: [],
      read: 0,
      hasEarlier: false,
      hasLater: true,
    });
  });
});

describe('events for a role', () => {
  const named = (id: string, security: number, followed = false) => {
    const [event] = recapOf([item(id)]).events;
    if (!event) throw new Error('no event');
    return {
      ...event,
      roleWeights: { security },
      reasons: followed ? [{ code: 'topic' as const, name: 'Tarn' }] : event.reasons,
    };
  };

  test('are ordered by score, followed names first, up to the limit', () => {
    const events = [named('a', 1), named('b', 3), named('c', 2), named('d', 0, true)];
    expect(eventsForRole(events, 'security', 3).map(({ id }) => id)).toEqual(['d', 'b', 'c']);
  });

  test('stay in the general order where the week was written before roles were ranked', () => {
    const events = [named('a', 1), named('b', 3)].map((event) => ({ ...event, roleWeights: null }));
    expect(eventsForRole(events, 'security', 3).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

test('a reader with a role gets three unread things of the whole week, others and filtered weeks none', () => {
  const items = times(5, (place) => item(`e${place}`, { title: `Tarn release ${place}` }));
  expect(recapOf(items, { role: 'engineers' }).things).toHaveLength(3);
  expect(recapOf(items).things).toBeUndefined();
  expect(recapOf(items, { role: 'engineers', audience: 'engineers' }).things).toBeUndefined();
  const marked = new Map(items.slice(0, 3).map(({ url }) => [url, true]));
  expect(recapOf(items, { role: 'engineers', marked }).things).toBeUndefined();
});

describe('reports without a stated time', () => {
  const now = new Date('2026-11-24T11:00:00Z');
  const reasonsOf = (items: WeekItem[]) =>
    recapOf(items, { now }).events[0]?.reasons.map(({ code }) => code);

  test('never make an event fresh', () => {
    expect(reasonsOf([item('a')])).toContain('recent');
    expect(reasonsOf([item('a', { publishedAt: null })])).not.toContain('recent');
    expect(rowsOf([item('a', { publishedAt: null })]).rows[0]?.undated).toBe(true);
  });

  test('leave the times to those that state one', () => {
    const [row] = rowsOf([
      item('a', { at: '2026-11-23T08:00:00.000Z', publishedAt: '2026-11-23T08:00:00.000Z' }),
      item('a', { at: '2026-11-25T08:00:00.000Z', publishedAt: null }),
    ]).rows;
    expect(row).toMatchObject({
      firstAt: '2026-11-23T08:00:00.000Z',
      lastAt: '2026-11-23T08:00:00.000Z',
    });
    expect(row).not.toHaveProperty('undated');
  });
});
