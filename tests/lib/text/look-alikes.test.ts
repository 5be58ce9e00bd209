import { expect, test } from 'vitest';
import { foldName } from '../../../lib/article/metadata/clean-label.ts';
import { isListedName } from '../../../lib/publishers/publisher-lookup.ts';
import { publishers } from '../../../lib/publishers/publishers.ts';
import { latinLookAlike } from '../../../lib/text/look-alikes.ts';

test.each([
  ['а', 'a'],
  ['ԁ', 'd'],
  ['χ', 'x'],
  ['ո', 'n'],
])('reads %s as %s', (letter, latin) => {
  expect(latinLookAlike(letter)).toBe(latin);
});

test.each(['a', 'ж', '中', '1'])('leaves %s alone', (letter) => {
  expect(latinLookAlike(letter)).toBe(letter);
});

test('folds the same imitations wherever names are compared', () => {
  const name = publishers.map(({ name }) => name).find((name) => /^[a-z ]*d[a-z ]*$/i.test(name));
  const imitation = name?.replace(/d/, 'ԁ') ?? '';
  expect(isListedName(imitation)).toBe(true);
  expect(foldName(imitation)).toBe(foldName(name ?? ''));
});
