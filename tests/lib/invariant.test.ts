import { expect, test } from 'vitest';
import { elementAt, defined, InvariantError } from '../../lib/invariant.ts';

test('gives the element at an index, also one that is falsy', () => {
  expect(elementAt(['', 'b'], 0)).toBe('');
  expect(elementAt(new Float64Array([0, 2]), 0)).toBe(0);
});

test.each([-1, 2, 0.5, NaN])('throws a named error for index %d of two elements', (index) => {
  expect(() => elementAt(['a', 'b'], index)).toThrow(InvariantError);
});

test('throws for null and undefined and gives everything else back', () => {
  expect(() => defined(null)).toThrow(InvariantError);
  expect(() => defined(undefined)).toThrow(InvariantError);
  expect(defined(0)).toBe(0);
  expect(defined('')).toBe('');
});
