import { expect, test } from 'vitest';
import { frontCode } from '../../../../scripts/train-grounding/front-code.ts';
import { commonWordRanks, commonWords } from '../../../../lib/insight/grounding/common-words.ts';
import {
  isCommonWord,
  rankClass,
  wordRarity,
} from '../../../../lib/insight/grounding/word-frequency.ts';

test('a rarer word says more, and a word the news does not share says all', () => {
  expect(wordRarity('the')).toBeLessThan(wordRarity('software'));
  expect(wordRarity('software')).toBeLessThan(wordRarity('telescope'));
  expect(wordRarity('quixotically')).toBe(1);
});

test.each(['and', 'model', 'security', 'released'])('%s is a common word', (word) =>
  expect(isCommonWord(word)).toBe(true),
);
test.each(['zuckerberg', 'qwen', '', 'Model'])('%j is not', (word) =>
  expect(isCommonWord(word)).toBe(false),
);

test('every listed word has a rank, and its class keeps half a doubling', () => {
  const count = commonWords.match(/[0-9A-Z]/g)!.length;
  expect(commonWordRanks).toHaveLength(count);
  expect([0, 1, 2, 6, 5998].map(rankClass)).toEqual([2, 3, 4, 6, 25]);
});

test('front coding writes only what differs from the word before', () => {
  expect(frontCode(['able', 'about', 'above', 'zero'])).toBe('0able2out3ve0zero');
});
