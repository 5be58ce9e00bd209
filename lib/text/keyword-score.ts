import { elementAt } from '../invariant.ts';
import { stem, stopWords, type RankedSentence } from './summarize/features.ts';
import { wordBias, wordWeights } from './summarize/weights.ts';

/** The names of a word's features, in the order of the weights. */
export const wordFeatureNames = [
  'frequency',
  'inverse-first',
  'relative-first',
  'in-first',
  'in-second',
  'in-third',
  'number',
  'capital',
  'stop-word',
  'early-frequency',
] as const;

/**
 * How likely each word of a text, stemmed, occurs in the summary someone writes of it: by how often
 * and how early it is used, and whether it is a name, a number or a mere form word (logistic model,
 * weights trained by scripts/train-ranking). Linear in the text.
 */
export function keywordScore(
  sentences: readonly RankedSentence[],
  { weights = wordWeights, bias = wordBias }: { weights?: readonly number[]; bias?: number } = {},
): ReadonlyMap<string, number> {
  return new Map(
    [...wordFeatures(sentences)].map(([word, row]) => [
      word,
      1 /
        (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * elementAt(weights, at), bias))),
    ]),
  );
}

/** What each word looks like to the model: a row for every name in `wordFeatureNames`. */
export function wordFeatures(sentences: readonly RankedSentence[]): ReadonlyMap<string, number[]> {
  const total = Math.max(1, sentences.length);
  const found = new Map<
    string,
    { count: number; first: number; within: boolean[]; capitals: number; stop: boolean }
  >();
  for (const [place, { text, words }] of sentences.entries()) {
    const capitals = new Set(
      [...text.slice(1).matchAll(/\p{Lu}[\p{L}\d-]*/gu)].map(([name]) => stem(name.toLowerCase())),
    );
    for (const word of words) {
      const stemmed = stem(word);
      const known = found.get(stemmed) ?? {
        count: 0,
        first: place,
        within: [false, false, false],
        capitals: 0,
        stop: stopWords.has(word),
      };
      found.set(stemmed, known);
      known.count += 1;
      if (place < 3) known.within[place] = true;
      if (capitals.has(stemmed)) known.capitals += 1;
    }
  }
  return new Map(
    [...found].map(([word, { count, first, within, capitals, stop }]) => {
      const frequency = Math.log(1 + count);
      return [
        word,
        [
          frequency,
          1 / (1 + first),
          first / total,
          ...within.map(Number),
          Number(/^\d/.test(word)),
          Number(capitals * 2 > count),
          Number(stop),
          stop ? 0 : frequency / (1 + first),
        ],
      ];
    }),
  );
}
