/** What an extraction got right of a text, by shingles of four words; fractions of 1. */
export interface ShingleScore {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * The words of a text as the public article extraction benchmark has them: runs of letters, digits,
 * marks and underscores.
 */
export function benchmarkTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * Precision and recall of four-word shingles, counted with repetition, of one page (the measure of
 * the public article extraction benchmark, github.com/scrapinghub/article-extraction-benchmark). An
 * empty text against an empty one is right.
 */
export function shingleScore(truth: string, found: string): ShingleScore {
  const wanted = shingles(truth);
  const given = shingles(found);
  let hits = 0;
  let wantedTotal = 0;
  let givenTotal = 0;
  for (const [shingle, count] of wanted) {
    wantedTotal += count;
    hits += Math.min(count, given.get(shingle) ?? 0);
  }
  for (const count of given.values()) givenTotal += count;
  if (wantedTotal === 0 && givenTotal === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = givenTotal > 0 ? hits / givenTotal : 0;
  const recall = wantedTotal > 0 ? hits / wantedTotal : 0;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/**
 * Whether both texts are the same words in the same order: white space, punctuation and list marks
 * aside.
 */
export function isSameText(truth: string, found: string): boolean {
  return benchmarkTokens(truth).join(' ') === benchmarkTokens(found).join(' ');
}

function shingles(text: string): Map<string, number> {
  const words = benchmarkTokens(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
