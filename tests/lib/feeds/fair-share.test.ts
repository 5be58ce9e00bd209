import { expect, test } from 'vitest';
import { fairShare } from '../../../lib/feeds/fair-share.ts';

test.each([
  [[10, 20], 30, Infinity],
  [[], 30, Infinity],
  [[100, 5, 5], 30, 20],
  [[100, 90, 4], 24, 10],
  [[7, 7, 7], 20, 6],
  [[3], 0, 0],
])('of %j with room for %d each keeps %d at most', (counts, most, share) => {
  expect(fairShare(counts, most)).toBe(share);
});

test('never leaves more than fits, and never takes from a publisher below the share', () => {
  for (const counts of [
    [900, 40, 40, 1],
    [5, 5, 5, 5, 5],
    [1, 2, 3, 400, 500],
  ]) {
    const share = fairShare(counts, 100);
    const kept = counts.map((count) => Math.min(count, share));
    expect(kept.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100);
  }
});
