import { expect, test } from 'vitest';
import { isFollowUp, resolveQuestion } from '../../../../lib/engines/ask/follow-up.ts';

test.each([
  'and the price?',
  'when was it founded',
  'what about Europe',
  'und der Preis?',
  '它多少钱？',
  'why?',
])('%s leans on the question before it', (question) => expect(isFollowUp(question)).toBe(true));

test.each(['what did Northwind pay for Tallow', 'who leads the robotics company Tallow'])(
  '%s is understood alone',
  (question) => expect(isFollowUp(question)).toBe(false),
);

test('a follow-up gets what the latest question is about, without the words that ask', () => {
  const earlier = ['who founded Northwind', 'why was the Stoat robot built'];
  const resolved = resolveQuestion('and the price?', earlier);
  expect(resolved).toContain('and the price?');
  expect(resolved).toContain('stoat');
  expect(resolved).not.toContain('why');
  expect(resolved).not.toContain('northwind');
});

test('a question of its own and the first one of a thread stay as they are', () => {
  const own = 'what did Northwind pay for Tallow';
  expect(resolveQuestion(own, ['who founded Asana'])).toBe(own);
  expect(resolveQuestion('and the price?', [])).toBe('and the price?');
});

test('a follow-up after a follow-up reaches back to the subject', () => {
  expect(resolveQuestion('why?', ['who built the Stoat robot', 'when?'])).toContain('stoat');
});
