import { backgroundCounts, backgroundReports } from './background-counts.ts';
import type { Rarity } from './pair-features.ts';

/**
 * A character bigram is less informative than a word, and among mostly English reports every bigram
 * seems rare.
 */
const CHARACTERS = 0.5;
/** A known name counts by its words already; its id only leads across languages. */
const NAME_IDS = 0.4;

/**
 * Rarity of terms: logarithm of one in how many reports has it, counted among `texts` and the
 * reports the background counts come from. With the background a term is as rare among twenty
 * reports of a new library as among ten thousand.
 */
export function rarityAmong(texts: Iterable<ReadonlySet<string>>): Rarity {
  const holders = new Map<string, number>();
  let count = backgroundReports;
  for (const text of texts) {
    count += 1;
    for (const term of text) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return (term) => {
    const known = Object.hasOwn(backgroundCounts, term) ? (backgroundCounts[term] ?? 0) : 0;
    const rarity = Math.log(1 + count / ((holders.get(term) ?? 0) + known + 1));
    if (term.startsWith('@')) return rarity * NAME_IDS;
    return rarity * (/^\p{Script=Han}/u.test(term) ? CHARACTERS : 1);
  };
}
