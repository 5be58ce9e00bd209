import { expect, test } from 'vitest';
import {
  entityTimeline,
  type FeedReport,
} from '../../../../lib/library/entities/entity-timeline.ts';
import { cardOf, smallPack } from '../small-pack.ts';

const halden = { id: 'halden', name: 'Halden Labs' };
const nothing = { cards: [], reports: [] };
const how = { language: 'en', knowledge: smallPack };

function report(
  number: number,
  at: string,
  title: string,
  eventId: string,
  fields: Partial<FeedReport> = {},
): FeedReport {
  return {
    url: `https://feed.example/${number}`,
    title,
    publisher: `Feed ${number}`,
    at: `${at}T07:00:00.000Z`,
    language: 'en',
    eventId,
    entityIds: ['halden'],
    ...fields,
  };
}

test('lists milestones and releases oldest first, with their precision', () => {
  expect(
    entityTimeline(halden, nothing, how).map(({ date, text, models }) => [
      date,
      text,
      models.map(({ name }) => name),
    ]),
  ).toEqual([
    ['2021-06', 'Halden Labs is founded in Tromsø.', []],
    ['2024-01', null, ['Lumen 1']],
    ['2025-03', null, ['Lumen 2']],
    ['2025-11-02', 'Halden Labs raises 80 million euros.', []],
    ['2026-05-04', 'Halden Labs releases Lumen-3 with open weights.', ['Lumen 3', 'Lumen 3 Mini']],
  ]);
});

test('merges a release with its milestone', () => {
  const release = entityTimeline(halden, nothing, how).find(({ date }) => date === '2026-05-04')!;
  expect(release.sources).toEqual([
    { name: 'Halden', url: 'https://halden.example/news', asOf: '2026-05-04', read: false },
    { name: 'models.dev', url: 'https://models.dev/', asOf: '2026-09-30', read: false },
  ]);
});

test('uses Chinese pack texts where available', () => {
  const [first] = entityTimeline(halden, nothing, { language: 'zh-CN', knowledge: smallPack });
  expect(first).toMatchObject({ text: '海登实验室成立。', language: 'zh-CN' });
});

test('adds an article’s event with the article as source', () => {
  const cards = [
    cardOf(1, '2026-10-01', {
      timeline: [{ text: 'Halden opened an office in Bergen.', today: true }],
    }),
  ];
  const found = entityTimeline(halden, { cards, reports: [] }, how).at(-1)!;
  expect(found).toMatchObject({
    date: '2026-10-01',
    text: 'Halden opened an office in Bergen.',
    sources: [{ name: 'Paper 1', url: 'https://news.example/1', asOf: null, read: true }],
  });
});

test.each([
  [
    'names it in the title alone',
    { title: 'Halden grows', timeline: [{ text: 'An office opened in Bergen.', today: true }] },
    1,
  ],
  [
    'is of somebody else in an article that mentions it',
    { title: 'Chips are scarce', timeline: [{ text: 'Prices of chips rose.', today: true }] },
    0,
  ],
  ['is earlier, and names it', { timeline: [{ text: 'Halden moved to Oslo.', date: '2022' }] }, 1],
  [
    'is earlier, and of somebody else',
    { timeline: [{ text: 'Somebody moved to Oslo.', date: '2022' }] },
    0,
  ],
  [
    'failed its check',
    {
      timeline: [
        { text: 'Halden moved to the moon.', date: '2022', support: 'unsupported' as const },
      ],
    },
    0,
  ],
  [
    'is a fact of the pack',
    {
      timeline: [
        {
          text: 'Halden Labs is founded in Tromsø.',
          date: '2021-06',
          evidence: [
            {
              kind: 'fact' as const,
              id: 'milestone:m1',
              text: 'x',
              source: { name: 'Halden', url: 'https://halden.example/' },
              asOf: '2021-06',
            },
          ],
        },
      ],
    },
    0,
  ],
])('handles a card’s event that %s', (_, parts, added) => {
  const before = entityTimeline(halden, nothing, how).length;
  expect(
    entityTimeline(halden, { cards: [cardOf(1, '2026-10-01', parts)], reports: [] }, how),
  ).toHaveLength(before + added);
});

test('merges rewordings on neighboring days', () => {
  const cards = [
    cardOf(1, '2026-10-02', {
      timeline: [{ text: 'Halden opened its Bergen office with forty engineers.', today: true }],
    }),
    cardOf(2, '2026-10-01', {
      timeline: [
        { text: 'Forty engineers work in the new Bergen office of Halden Labs.', today: true },
      ],
    }),
  ];
  const found = entityTimeline(halden, { cards, reports: [] }, how).filter(({ text }) =>
    text?.includes('Bergen'),
  );
  expect(found.map(({ sources }) => sources.map(({ name }) => name))).toEqual([
    ['Paper 1', 'Paper 2'],
  ]);
});

test('separates the same words a year later', () => {
  const cards = [
    cardOf(1, '2026-10-02', {
      timeline: [{ text: 'Halden opened its Bergen office with forty engineers.', today: true }],
    }),
    cardOf(2, '2025-10-02', {
      timeline: [{ text: 'Halden opened its Bergen office with forty engineers.', today: true }],
    }),
  ];
  expect(
    entityTimeline(halden, { cards, reports: [] }, how).filter(({ text }) =>
      text?.includes('Bergen'),
    ),
  ).toHaveLength(2);
});

test('merges reports of one event with the card of a read article', () => {
  const cards = [
    cardOf(1, '2026-10-02', {
      timeline: [{ text: 'Halden sued a rival in Bergen.', today: true }],
    }),
  ];
  const reports = [
    report(1, '2026-10-01', 'Court case over model names: Halden', 'event-7'),
    report(2, '2026-10-02', 'Halden goes to court', 'event-7'),
    {
      ...report(3, '2026-10-02', 'Halden sues', 'event-7'),
      url: 'https://news.example/1',
      publisher: 'Paper 1',
    },
  ];
  const found = entityTimeline(halden, { cards, reports }, how).filter(({ date }) =>
    date.startsWith('2026-10'),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ text: 'Halden sued a rival in Bergen.' });
  expect(found[0]!.sources.map(({ name, read }) => [name, read])).toEqual([
    ['Paper 1', true],
    ['Feed 1', false],
    ['Feed 2', false],
  ]);
});

test('selects the feed events with the most publishers', () => {
  const reports = Array.from({ length: 60 }, (_, index) =>
    report(
      index,
      '2026-08-01',
      `Halden story number ${'abcdefghij'[index % 10]}${index} told apart`,
      `event-${index}`,
    ),
  );
  const wide = Array.from({ length: 5 }, (_, index) =>
    report(100 + index, '2025-07-01', 'Halden wins an award in Bergen', 'wide'),
  );
  const found = entityTimeline(halden, { cards: [], reports: [...reports, ...wide] }, how);
  expect(
    found.filter(({ sources }) => sources[0]!.name.startsWith('Feed')).length,
  ).toBeLessThanOrEqual(40);
  expect(found.some(({ text }) => text === 'Halden wins an award in Bergen')).toBe(true);
});

test('includes maker milestones of a model, but not of longer names', () => {
  const [entry, ...others] = entityTimeline(
    { id: 'halden/lumen-3', name: 'Lumen 3' },
    nothing,
    how,
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    date: '2026-05-04',
    text: 'Halden Labs releases Lumen-3 with open weights.',
  });
  const cards = [
    cardOf(1, '2026-10-01', {
      title: 'Lumen 3 Mini gets faster',
      timeline: [{ text: 'Lumen 3 Mini answers twice as fast.', today: true }],
    }),
  ];
  expect(
    entityTimeline({ id: 'halden/lumen-3', name: 'Lumen 3' }, { cards, reports: [] }, how),
  ).toHaveLength(1);
  expect(
    entityTimeline(
      { id: 'halden/lumen-3-mini', name: 'Lumen 3 Mini' },
      { cards, reports: [] },
      how,
    ),
  ).toHaveLength(2);
});

test('dates a report by the day in its publisher’s zone', () => {
  const evening = report(1, '2026-11-25', 'Halden Labs opens in Bergen', 'e1', {
    url: 'https://techcrunch.com/halden-opens',
    at: '2026-11-25T02:30:00.000Z',
  });
  const unlisted = { ...evening, url: 'https://feed.example/1' };
  const dayOf = (found: FeedReport) =>
    entityTimeline(halden, { cards: [], reports: [found] }, how).at(-1)?.date;
  expect([dayOf(evening), dayOf(unlisted)]).toEqual(['2026-11-24', '2026-11-25']);
});
