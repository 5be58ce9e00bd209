import { expect, test } from 'vitest';
import { decideSmallEvents, signalsOfEntry } from '../../../../lib/feeds/cluster/small-events.ts';
import type { EventEntry } from '../../../../lib/feeds/cluster/event-index.ts';

const entry = (
  id: string,
  title: string,
  blurb = '',
  more: Partial<EventEntry> = {},
): EventEntry => ({
  id,
  eventId: '',
  at: Date.parse('2026-11-24T09:00:00Z'),
  language: 'en',
  terms: [],
  report: { title, blurb },
  ...more,
});
const noise = Array.from({ length: 120 }, (_, number) =>
  entry(
    `n${number}`,
    `Word${number}a word${number}b word${number}c`,
    `word${number}d word${number}e`,
  ),
);
const decide = (entries: EventEntry[], groups: number[]) => {
  const all = [...entries, ...noise];
  return decideSmallEvents(
    all,
    [...groups, ...noise.map((_, number) => entries.length + number)],
    (item) => signalsOfEntry(all[item] ?? noise[0]!),
  );
};

test('splits two models of one family that similarity had joined', () => {
  const entries = [
    entry('a', 'Tarn releases Corrie 4', 'Corrie 4 is the new flagship of Tarn for video.'),
    entry(
      'b',
      'Corrie 4 flagship released by Tarn',
      'Tarn says its new flagship Corrie 4 reads video.',
    ),
    entry('c', 'Tarn releases Pebble 2', 'Pebble 2 translates on watches.', {
      at: Date.parse('2026-11-28T09:00:00Z'),
    }),
  ];
  const [a, b, c] = decide(entries, [0, 0, 0]);
  expect(a).toBe(b);
  expect(c).not.toBe(a);
});

test('leaves reports without words or time, and large groups, as they are', () => {
  const silent = [entry('a', '', '', { report: undefined }), entry('b', 'x', '', { at: null })];
  const [a, b] = decide(silent, [0, 0]);
  expect(a).toBe(b);
  const large = Array.from({ length: 9 }, (_, number) =>
    entry(`l${number}`, `Other${number} thing${number}`),
  );
  expect(
    new Set(
      decide(
        large,
        large.map(() => 0),
      ).slice(0, 9),
    ).size,
  ).toBe(1);
});

test('never joins reports more than eight days apart', () => {
  const entries = [
    entry('a', 'Tarn releases Corrie 4', 'Corrie 4 is the new flagship.'),
    entry('b', 'Tarn releases Corrie 4', 'Corrie 4 is the new flagship.', {
      at: Date.parse('2026-12-04T09:00:00Z'),
    }),
  ];
  const [a, b] = decide(entries, [0, 1]);
  expect(a).not.toBe(b);
});
