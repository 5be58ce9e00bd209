import { expect, test } from 'vitest';
import { roundedPath } from '../../../scripts/knowledge/rounded-path.ts';

test.each([
  ['M1.234 5.678L-0.04 .5z', 1, 'M1.2 5.7L0 .5z'],
  ['m10,20 -3.14159,2.71828', 2, 'm10 20-3.14 2.72'],
  ['M0 0c.11.22.33.44.55.66 1 2 3 4 5 6', 1, 'M0 0c.1.2.3.4.6.7 1 2 3 4 5 6'],
  ['a5.96 5.96 0 01.516-4.91', 1, 'a6 6 0 0 1 .5-4.9'],
  ['h1e1v-1e-3', 1, 'h10v0'],
])('rounds %s to %i places as %s', (path, places, rounded) =>
  expect(roundedPath(path, places)).toBe(rounded),
);

test('is idempotent', () => {
  const once = roundedPath(
    'M9.205 8.658v-2.26c0-.19.072-.333.238-.428l4.543-2.616a5.962 5.962 0 01-.083.595z',
    1,
  );
  expect(roundedPath(once, 1)).toBe(once);
});

test.each(['M1', '<path/>', 'L1 x', 'a1 1 0 2 0 1 1'])('rejects %s', (text) =>
  expect(() => roundedPath(text, 1)).toThrow('no path'),
);
