import type { Check, Passage } from './check.ts';
import type { Word } from './words.ts';

/** Every name of the statement must stand in its evidence: each of its words, and a name with a digit in it exactly. */
export const checkNames: Check = ({ statement, evidence }) => {
  const standing = new Set(evidence.words.flatMap(partsOf));
  return namesIn(statement)
    .filter((word) => !partsOf(word).every((part) => standing.has(part)) && !standing.has(word.folded))
    .map(({ text }) => ({ kind: 'name' as const, text }));
};

/** The words of a statement that name something: capitals inside a sentence, and letters mixed with digits or inner capitals. */
export function namesIn({ words, dates, quantities, text }: Passage): Word[] {
  const headline = isHeadline(words);
  const taken = [...dates, ...quantities];
  return words.filter((word) => {
    if (taken.some((other) => word.start < other.end && word.end > other.start)) return false;
    if (isNameShaped(word.text)) return true;
    return /^\p{Lu}/u.test(word.text) && !word.opens && !headline && !isPronoun(word.folded) && !calendar.has(word.folded) && text !== '';
  });
}

/** Capitals inside, all capitals, or digits with letters: a name wherever it stands. */
function isNameShaped(word: string): boolean {
  if (/^\p{Lu}{2,}s?$/u.test(word)) return true;
  if (/^(?=.*\p{Lu})(?=.*\p{N})/u.test(word)) return true;
  return /\p{Ll}\p{Lu}/u.test(word);
}

/** Most long words have a capital: then a capital says nothing. */
function isHeadline(words: Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.length >= 4 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length / long.length > 0.7;
}

function isPronoun(folded: string): boolean {
  return folded === 'i' || folded.startsWith('i\'');
}

const calendar = new Set('monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr'.split(' '));

/** A hyphenated or dotted name also stands as its parts. */
function partsOf(word: Word): string[] {
  return [word.folded, ...word.folded.split(/[-/]/).filter((part) => part !== '')];
}
