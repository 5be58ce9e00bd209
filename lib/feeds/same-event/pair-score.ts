import {
  pairFeatureNames,
  pairFeatures,
  type PairFeatureName,
  type Rarity,
} from './pair-features.ts';
import { pairWeights } from './pair-weights.ts';
import type { ReportSignals } from './report-signals.ts';

/** A figure that moves the score, for `--explain` and tests. */
export interface PairSignal {
  name: PairFeatureName;
  weight: number;
  value: number;
}

/**
 * The score of two reports whose titles name different versions: of 125 such labelled pairs none
 * was one event.
 */
const OTHER_VERSION = -3;

/**
 * Log-odds that two reports are about one event: above 0 rather than not. Logistic regression over
 * named features (`scripts/train-pairs`); other versions in the titles are a veto.
 */
export function pairScore(one: ReportSignals, other: ReportSignals, rarity: Rarity): number {
  const signals = pairSignals(one, other, rarity);
  const score = signals.reduce((sum, { weight, value }) => sum + weight * value, pairWeights.bias);
  const vetoed = signals.some(
    ({ name, value }) => (name === 'versionConflict' || name === 'versionElse') && value > 0,
  );
  return vetoed ? Math.min(score, OTHER_VERSION) : score;
}

/** The parts the score is the sum of. */
export function pairSignals(
  one: ReportSignals,
  other: ReportSignals,
  rarity: Rarity,
): PairSignal[] {
  const features = pairFeatures(one, other, rarity);
  return pairFeatureNames.map((name) => ({
    name,
    weight: pairWeights.weights[name],
    value: features[name],
  }));
}
