import { expect, test } from 'vitest';
import { reassignItems } from '../../../../lib/feeds/cluster/reassign.ts';

// Twelve reports of one event (terms 0 to 5), one left out of it, six of another event (terms 6 to
// 9), one alone, and thirty about other things.
const large = Array.from({ length: 12 }, (_, item) =>
  Int32Array.from([0, 1, 2, 3, 4, 5].filter((term) => term !== item % 6)),
);
const small = Array.from({ length: 6 }, () => Int32Array.from([6, 7, 8, 9]));
const termsOf = [
  ...large,
  Int32Array.from([0, 1, 2, 6]),
  ...small,
  Int32Array.from([6, 10]),
  ...Array.from({ length: 30 }, (_, item) =>
    Int32Array.from([11, 12, 13].map((term) => term + 3 * item)),
  ),
];
const [left, alone] = [12, 19];
const groups = [
  ...large.map(() => 0),
  left,
  ...small.map(() => 13),
  alone,
  ...Array.from({ length: 30 }, (_, item) => 20 + item),
];
const occurrences = Array.from(
  { length: 101 },
  (_, term) => termsOf.filter((terms) => terms.includes(term)).length,
);
const links = termsOf.map((_, item): [number, number][] =>
  item === left || item === alone
    ? [
        [0, 0.3],
        [13, 0.3],
      ]
    : [],
);
const options = {
  leastMembers: 10,
  leastGain: 0.1,
  smoothing: 5,
  nearness: (one: number | null, other: number | null) =>
    one === null || other === null || Math.abs(one - other) < 10 ? 1 : 0,
};
const times = termsOf.map(() => 0);

test('moves a leftover item into a large event, not into a small or different one', () => {
  const settled = reassignItems(groups, termsOf, occurrences, links, times, options);
  expect(settled[left]).toBe(0);
  expect(settled[alone]).toBe(alone);
  expect(settled.filter((_, item) => item !== left)).toEqual(
    groups.filter((_, item) => item !== left),
  );
});

test.each([
  ['at another time', { times: times.with(left, 100) }],
  ['with words that say too little', { leastGain: 3 }],
])(
  'not %s',
  (_name, { times: other = times, ...more }: { times?: number[]; leastGain?: number }) => {
    expect(
      reassignItems(groups, termsOf, occurrences, links, other, { ...options, ...more })[left],
    ).toBe(left);
  },
);
