import { answerabilityFeatureNames, type AnswerabilityFeature } from './answerability.ts';
import { passageFeatureNames, type PassageFeature } from './features.ts';
import stored from './weights.json' with { type: 'json' };

/** Learned weights by feature name, with where they come from. */
export interface AskWeights {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: Record<string, string>;
  seed: number;
  metrics: Record<string, number>;
  passage: Record<PassageFeature, number>;
  answerability: Record<AnswerabilityFeature, number> & { bias: number };
}

/** The shipped weights, trained by `scripts/train-ask`. */
export const askWeights: AskWeights = checkedWeights(stored);

/** Throws where a feature has no weight or a weight no feature. */
export function checkedWeights(weights: AskWeights): AskWeights {
  assertNames(Object.keys(weights.passage), passageFeatureNames);
  assertNames(Object.keys(weights.answerability), [...answerabilityFeatureNames, 'bias']);
  return weights;
}

function assertNames(found: readonly string[], expected: readonly string[]): void {
  const unknown = found.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !found.includes(name));
  if (unknown.length + missing.length > 0)
    throw new Error(`weights: unknown ${unknown.join(', ')}; missing ${missing.join(', ')}`);
}
