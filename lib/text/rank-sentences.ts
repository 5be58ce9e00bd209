import { featureNames, sentenceFeatures } from './rank-sentences-features.ts';
import { bias, weights } from './rank-sentences-weights.ts';
import { terms } from './similarity.ts';

/**
 * How much each sentence deserves to stand in a summary: the log-odds of a logistic model over position, centrality, overlap with
 * the title and the lead, frequency of its words, numbers and names (weights trained by scripts/train-ranking). Higher is better;
 * only differences within one text mean anything. Linear in the length of the text.
 */
export function rankSentences(
  sentences: readonly string[],
  { title = '', language = 'en' }: { title?: string; language?: string } = {},
): number[] {
  const words = sentences.map((text) => ({ text, words: terms(text, language) }));
  return sentenceFeatures(words, { title, language }).map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[featureNames[at]!] ?? 0), bias),
  );
}
