import { expect, test } from 'vitest';
import type { Prediction, Verdict } from '../../../lib/contract/prediction.ts';
import {
  dueAndLater,
  lastDayOf,
  predictionsOf,
  tallyOf,
} from '../../../lib/library/predictions.ts';
import { madeCard } from '../../bench/library-data/made-library.ts';

test.each([
  ['2027', '2027-12-31'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
  ['2026-11-24', '2026-11-24'],
])('%s ends on %s', (date, day) => expect(lastDayOf(date)).toBe(day));

const prediction: Prediction = {
  id: 'a',
  url: 'https://news.example/1',
  title: 'T',
  text: 'It comes.',
  speaker: 'Ines Voss',
  publisher: 'P',
  horizon: 'by then',
  horizonDate: '2026-11',
  due: '2026-11-30',
  saidAt: '2026-01-01',
};

test.each([
  ['2026-11-22', [], ['a']],
  ['2026-11-23', ['a'], []],
  ['2026-12-24', ['a'], []],
])('lists on %s %j as due and %j as later', (today, due, later) => {
  const found = dueAndLater([prediction], new Set(), today);
  expect([found.due.map(({ id }) => id), found.later.map(({ id }) => id)]).toEqual([due, later]);
});

test('omits predictions with a verdict', () =>
  expect(dueAndLater([prediction], new Set(['a']), '2026-12-24')).toEqual({ due: [], later: [] }));

test('counts verdicts by speaker, and inferred ones separately', () => {
  const verdict = (speaker: string | null, outcome: Verdict['outcome']): Verdict => ({
    ...prediction,
    id: `${speaker}${outcome}`,
    speaker,
    outcome,
    judgedAt: '2026-12-01T00:00:00.000Z',
  });
  expect(
    tallyOf([
      verdict(null, 'unclear'),
      verdict('Ines Voss', 'came-true'),
      verdict('Ines Voss', 'did-not'),
    ]),
  ).toEqual([
    { speaker: 'Ines Voss', 'came-true': 1, 'did-not': 1, unclear: 0 },
    { speaker: null, 'came-true': 0, 'did-not': 0, unclear: 1 },
  ]);
});

test('ignores predictions without a date or with a failed check', () => {
  const { insight } = madeCard(10);
  expect(predictionsOf(insight)).toHaveLength(1);
  expect(predictionsOf(madeCard(11).insight)).toEqual([]);
  const failed = insight.sections.implications.map((item) => ({
    ...item,
    support: 'unsupported' as const,
  }));
  expect(
    predictionsOf({ ...insight, sections: { ...insight.sections, implications: failed } }),
  ).toEqual([]);
});
