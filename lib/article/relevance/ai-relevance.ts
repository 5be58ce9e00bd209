import { elementAt } from '../../invariant.ts';
import { type Headline, relevanceFeatures } from './features.ts';
import { decodeWeights, type RelevanceWeights } from './weights.ts';
import weightsFile from './relevance-weights.json' with { type: 'json' };

/**
 * From here on a headline counts as AI news; chosen on headlines between the training and the
 * hold-out period.
 */
export const AI_NEWS_THRESHOLD: number = weightsFile.threshold;

let weights: RelevanceWeights | undefined;

/**
 * How probable it is that an article is about AI, from its title and its first words: 0 to 1. A
 * logistic model over a lexicon of the listed publishers' languages and hashed words, trained by
 * `scripts/train-relevance`. Languages without training examples rest on the lexicon alone.
 */
export function aiRelevance({ title, blurb }: Headline & { language?: string }): number {
  weights ??= decodeWeights(weightsFile);
  const { lexicon, buckets } = relevanceFeatures({ title, blurb });
  let score = weights.bias;
  for (const [index, value] of lexicon.entries())
    score += value * elementAt(weights.lexicon, index);
  for (const bucket of buckets) score += elementAt(weights.buckets, bucket);
  return 1 / (1 + Math.exp(-score));
}

/** True where the headline is AI news by the threshold. */
export function isAiNews(headline: Headline & { language?: string }): boolean {
  return aiRelevance(headline) >= AI_NEWS_THRESHOLD;
}
