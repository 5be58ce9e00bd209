import type { Rarity } from './pair-features.ts';

/** What the rarest term among as many reports as the weights were trained with has: ln(1 + 4712). */
const SCALE = Math.log(1 + 4712);

/** Among fewer reports than these a term that two share says less: nobody knows how rare it is elsewhere. */
const FEW = 100;

/** A pair of characters says less than a word, and among mostly English reports every pair seems rare. */
const CHARACTERS = 0.5;

/**
 * Rarity of terms among `texts`: logarithm of one in how many has it, scaled so that the rarest term has the same figure
 * whether twenty reports are at hand or ten thousand. A term that none has counts as the rarest.
 */
export function rarityAmong(texts: Iterable<ReadonlySet<string>>): Rarity {
  const holders = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    count += 1;
    for (const term of text) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const scale = SCALE / Math.log(1 + Math.max(FEW, count));
  return (term) =>
    scale *
    Math.log(1 + count / (holders.get(term) ?? 1)) *
    (/^\p{Script=Han}/u.test(term) ? CHARACTERS : 1);
}
