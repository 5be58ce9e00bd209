import { expect, test } from 'vitest';
import { normalize, normalizeCharacters } from '../../../lib/text/normalize.ts';

test.each([
  ['“It’s  here”\u00A0—\nnow', '"It\'s here" - now'],
  ['ＧＰＴ－４', 'GPT-4'],
  ['soft\u00ADhyphen\u200B', 'softhyphen'],
  ['  ', ''],
])('%j folds to %j', (text, folded) => expect(normalize(text)).toBe(folded));

test('case stays unless asked', () => {
  expect(normalize('Meta')).toBe('Meta');
  expect(normalize('Meta', { lowerCase: true })).toBe('meta');
});

test('folded characters keep their places', () => {
  const text = '“Q” — l’été\u3000…';
  expect(normalizeCharacters(text)).toHaveLength(text.length);
  expect(normalizeCharacters(text)).toBe('"Q" - l\'été …');
});
