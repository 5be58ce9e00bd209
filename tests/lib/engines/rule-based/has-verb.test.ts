import { expect, test } from 'vitest';
import { hasVerb } from '../../../../lib/engines/rule-based/sentence-quality.ts';

test.each([
  'Agents handle more queries every month.',
  'Northwind released a model.',
  'The chip costs less.',
  'Rivals struggle.',
  'It’s late.',
])('%s has a verb', (text) => expect(hasVerb(text)).toBe(true));

test('rejects an ambiguous base form if inflection is required', () => {
  expect(hasVerb('Page count check and plan')).toBe(true);
  expect(hasVerb('Page count check and plan', { inflected: true })).toBe(false);
  expect(hasVerb('Northwind checks pages', { inflected: true })).toBe(true);
});

test.each([
  'A Sunday afternoon diversion from the relentless complexity of orbital mechanics.',
  'Two weeks, three full rewrites, and thousands of lines.',
  '',
])('%s has none', (text) => expect(hasVerb(text)).toBe(false));

test('accepts a participle only after a name if certainty is required', () => {
  expect(hasVerb('Resulting file keyed to the number of the case', { certain: true })).toBe(false);
  expect(hasVerb('AI-powered workflows at the Harbour Archive', { certain: true })).toBe(false);
  expect(hasVerb('Northwind Labs released Ferrel 3 in May', { certain: true })).toBe(true);
});
