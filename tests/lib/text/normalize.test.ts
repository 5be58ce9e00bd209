import { expect, test } from 'vitest';
import { fold, foldCharacters } from '../../../lib/text/normalize.ts';

test.each([
  ['“It’s  here”\u00A0—\nnow', '"It\'s here" - now'],
  ['ＧＰＴ－４', 'GPT-4'],
  ['soft\u00ADhyphen\u200B', 'softhyphen'],
  ['  ', ''],
])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded));

test('case stays unless asked', () => {
  expect(fold('Meta')).toBe('Meta');
  expect(fold('Meta', { lowerCase: true })).toBe('meta');
});

test('folded characters keep their places', () => {
  const text = '“Q” — l’été\u3000…';
  expect(foldCharacters(text)).toHaveLength(text.length);
  expect(foldCharacters(text)).toBe('"Q" - l\'été …');
});
