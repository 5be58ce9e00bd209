import { defined } from '../../invariant.ts';
import { commonWordRanks, commonWords } from './common-words.ts';
import { rootOf } from './words.ts';

const FIRST_LETTER = 'A'.charCodeAt(0);

/**
 * The class of a rank among the common words, two classes to each doubling: what `common-words.ts`
 * keeps of it.
 */
export function rankClass(rank: number): number {
  return Math.floor(Math.log2(rank + 2) * 2);
}

/** Word → logarithm of its rank, to half a doubling: the middle of its class. */
const logRanks = new Map(
  unfold(commonWords).map((word, place) => [
    word,
    ((commonWordRanks.charCodeAt(place) - FIRST_LETTER + 0.5) / 2) * Math.LN2,
  ]),
);
/**
 * The rank from which a word counts as rare: as many were ranked, though not each form of the rarer
 * ones is kept.
 */
const RARE = 6000;
const most = Math.log(RARE + 2);

/**
 * How much a folded word says, 0 to 1: the logarithm of its rank among the words of the news, 1 for
 * a word not among the common ones.
 */
export function wordRarity(folded: string): number {
  return Math.min(1, (logRanks.get(folded) ?? most) / most);
}

/** The roots of the common words. */
const roots = new Set([...logRanks.keys()].map(rootOf));

/** True for one of the common English words, in any of its forms, folded. */
export function isCommonWord(folded: string): boolean {
  return roots.has(rootOf(folded));
}

/**
 * The words of a front-coded list: each begins with a digit or capital for how many letters it
 * shares with the one before.
 */
function unfold(coded: string): string[] {
  let word = '';
  return Array.from(
    coded.matchAll(/([0-9A-Z])([a-z]*)/g),
    ([, shared, rest]) =>
      (word = word.slice(0, Number.parseInt(defined(shared), 36)) + defined(rest)),
  );
}
