import { fc } from '../../properties.ts';
import { expect, test } from 'vitest';
import {
  normalize,
  normalizeCharacters,
  normalizeWithOffsets,
} from '../../../lib/text/normalize.ts';

test.each([
  ['“It’s  here”\u00A0—\nnow', '"It\'s here" - now'],
  ['ＧＰＴ－４', 'GPT-4'],
  ['soft\u00ADhyphen\u200B', 'softhyphen'],
  ['  ', ''],
])('%j folds to %j', (text, folded) => expect(normalize(text)).toBe(folded));

test('preserves case by default', () => {
  expect(normalize('Meta')).toBe('Meta');
  expect(normalize('Meta', { lowerCase: true })).toBe('meta');
});

test('folded characters keep their places', () => {
  const text = '“Q” — l’été\u3000…';
  expect(normalizeCharacters(text)).toHaveLength(text.length);
  expect(normalizeCharacters(text)).toBe('"Q" - l\'été …');
});

test.each([
  ['a ﬁrst ５ % step', 'first', 'ﬁrst'],
  ['the firm`s  share', "firm's share", 'firm`s  share'],
  ['cafe\u0301 now', 'café', 'cafe\u0301'],
  ['ｶﾞﾄ', 'ガ', 'ｶﾞ'],
  ['a\u200eb', 'ab', 'a\u200eb'],
])('finds the part of %j behind %j', (source, normalized, part) => {
  const { text, starts, ends } = normalizeWithOffsets(source);
  const at = text.indexOf(normalized);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(source.slice(starts[at], ends[at + normalized.length - 1])).toBe(part);
});

test('offsets come with the very text that normalize gives', () => {
  const letters = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        'e',
        '\u0301',
        '\u200d',
        ' ',
        '\u00a0',
        '´',
        '¨',
        'ﬁ',
        '“',
        '—',
        'ᄀ',
        'ᅡ',
        'ㄱ',
        'ㅏ',
        'ｶ',
        'ﾞ',
        '５',
      ),
    }),
  );
  fc.assert(
    fc.property(letters, (source) => {
      const { text, starts, ends } = normalizeWithOffsets(source);
      expect(text).toBe(normalize(source));
      expect(starts).toHaveLength(text.length);
      expect(ends).toHaveLength(text.length);
    }),
    { numRuns: 2000 },
  );
});
