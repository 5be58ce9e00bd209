import { commonWords } from './common-words.ts';

const ranks = new Map(commonWords.map((word, rank) => [word, rank]));

/** How much a folded word says, 0 to 1: the logarithm of its rank among the words of the news, 1 for a word not among the common ones. */
export function rarityOf(folded: string): number {
  const rank = ranks.get(folded);
  return rank === undefined ? 1 : Math.log(rank + 2) / Math.log(ranks.size + 2);
}

/** True for one of the common English words. */
export function isCommonWord(folded: string): boolean {
  return ranks.has(folded);
}
