import type { ParsedText } from '../parsed-text.ts';
import { isCommonWord } from '../word-frequency.ts';
import type { Word } from '../words.ts';

/**
 * True if the statement puts a word where its evidence has another name or number: the words on
 * both sides are the evidence's, so that the word replaces something instead of resolving a
 * reference (`it`, `the company`).
 */
export function isSwapped(word: Word, statement: ParsedText, evidence: ParsedText): boolean {
  const at = statement.words.findIndex(({ start }) => start === word.start);
  const [left, right] = [statement.words[at - 1], statement.words[at + 1]];
  const [beforeLeft, afterRight] = [statement.words[at - 2], statement.words[at + 2]];
  return evidence.words.some((other, place) => {
    if (other.folded === word.folded || !isNameOrNumber(other)) return false;
    const isAt = (wanted: Word | undefined, offset: number) =>
      wanted !== undefined && evidence.words[place + offset]?.folded === wanted.folded;
    if (left && right) return isAt(left, -1) && isAt(right, 1);
    return left ? isAt(left, -1) && isAt(beforeLeft, -2) : isAt(right, 1) && isAt(afterRight, 2);
  });
}

/** A common word that opens a sentence (`Its`, `The`) has its capital from there. */
function isNameOrNumber({ text, folded, opens }: Word): boolean {
  return /\d/.test(text) || (/^\p{Lu}/u.test(text) && !(opens && isCommonWord(folded)));
}
