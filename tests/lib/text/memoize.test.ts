import { expect, test } from 'vitest';
import { memoized } from '../../../lib/text/memoize.ts';

test('a key is computed once and forgotten when many came after it', () => {
  const asked: string[] = [];
  const length = memoized(4, (key) => {
    asked.push(key);
    return key.length;
  });
  expect([length('one'), length('one'), length('three')]).toEqual([3, 3, 5]);
  expect(asked).toEqual(['one', 'three']);
  for (const key of ['a', 'b', 'c']) length(key);
  expect(length('one')).toBe(3);
  expect(asked.filter((key) => key === 'one')).toHaveLength(2);
});
