import { expect, test } from 'vitest';
import { mayStart } from '../../../lib/jobs/rate-limit.ts';

test('allows a burst, then one request a second', () => {
  const allowed = Array.from({ length: 100 }, () => mayStart('read', 1, 1000)).filter(Boolean);
  expect(allowed).toHaveLength(60);
  expect(mayStart('read', 1, 1500)).toBe(false);
  expect(mayStart('read', 1, 2600)).toBe(true);
});

test('counts tabs and kinds apart', () => {
  for (let time = 0; time < 60; time += 1) mayStart('read', 2, 1000);
  expect(mayStart('read', 2, 1000)).toBe(false);
  expect(mayStart('show-highlights', 2, 1000)).toBe(true);
  expect(mayStart('read', 3, 1000)).toBe(true);
});
