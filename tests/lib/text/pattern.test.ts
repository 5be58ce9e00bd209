import { expect, test } from 'vitest';
import { oneOf, pattern, sequence } from '../../../lib/text/pattern.ts';

test('compiles parts in order and lists as alternatives', () => {
  const greeting = pattern('i', '^', ['hello', 'good (?:day|night)'], String.raw`,? \w+$`);
  expect(greeting.flags).toBe('i');
  expect(greeting.test('Good day, reader')).toBe(true);
  expect(greeting.test('Good, reader')).toBe(false);
  expect(greeting.test('say hello reader')).toBe(false);
});

test('keeps the boundaries of a list away from what surrounds it', () => {
  expect('ab').not.toMatch(pattern('', '^', ['a', 'b'], '$'));
  expect('b').toMatch(pattern('', '^', ['a', 'b'], '$'));
});

test('nests alternatives', () => {
  const source = sequence('no ', ['cost', sequence('fee', ['', 's'])]);
  expect(source).toBe('no (?:cost|fee(?:|s))');
  expect(oneOf(['a', 'b'])).toBe('(?:a|b)');
});

test('refuses a source that is no pattern', () => {
  expect(() => pattern('', '(', ['a'])).toThrow(SyntaxError);
});
