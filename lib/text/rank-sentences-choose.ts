import { boilerplate, LEAST_WORDS, stem, stopWords } from './rank-sentences-features.ts';
import { opensDangling } from './rank-sentences-opener.ts';
import { terms } from './similarity.ts';

/** How much of the log-odds a wholly repeated sentence loses; chosen by cross-validation (scripts/train-ranking). */
const REPETITION = 2;

/**
 * The indices of the sentences that together make the best summary, in the order of the text: the highest scores, each lowered by what
 * those already chosen say (maximal marginal relevance, Carbonell and Goldstein 1998); none that opens with a dangling word, is about the
 * page, or is too short to report anything, unless nothing else is left.
 */
export function chooseSentences(sentences: readonly string[], scores: readonly number[], { most = 3, language = 'en' }: { most?: number; language?: string } = {}): number[] {
  const words = sentences.map((text) => new Set(terms(text, language).filter((word) => !stopWords.has(word)).map(stem)));
  const worth = scores.map((score, at) => {
    const text = sentences[at]!;
    const unfit = boilerplate.test(text) || terms(text, language).length < LEAST_WORDS;
    return score - (unfit ? 2000 : 0) - (opensDangling(text, language) ? 1000 : 0);
  });
  const chosen: number[] = [];
  while (chosen.length < Math.min(most, sentences.length)) {
    let best = -1;
    for (let at = 0; at < worth.length; at += 1) if (!chosen.includes(at) && (best < 0 || worth[at]! > worth[best]!)) best = at;
    if (best < 0 || (worth[best]! < -500 && chosen.length > 0)) break;
    chosen.push(best);
    for (let at = 0; at < worth.length; at += 1) worth[at]! -= REPETITION * share(words[best]!, words[at]!);
  }
  return chosen.sort((one, other) => one - other);
}

/** The share of the smaller set that the larger has as well. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
