import {
  decodeTrees,
  probabilityOf,
  type StoredTrees,
} from '../../../article/extract/gradient-boosting.ts';
import type { Features } from './features.ts';
import { entailmentWeights } from './weights.ts';

/** Weights with where they come from. */
export interface EntailmentWeights {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: string;
  seed: number;
  metrics: Record<string, number>;
  featureNames: string[];
  /** From this probability of a false claim on a claim is refused. */
  refuseFrom: number;
  /**
   * Up to this probability a claim is supported; between the two only its numbers and names are
   * checked.
   */
  supportUpTo: number;
  weights: StoredTrees;
}

const trees = decodeTrees(entailmentWeights.weights);

/**
 * The probability that a claim says something its quotes do not. Throws where a feature the weights
 * use is missing.
 */
export function falsehoodOf(features: Features): number {
  return probabilityOf(trees, rowOf(features, entailmentWeights.featureNames));
}

/** The values of named features in the order of the weights. Throws on a missing name. */
export function rowOf(features: Features, names: string[]): number[] {
  return names.map((name) => {
    const value = features[name];
    if (value === undefined) throw new Error(`missing feature ${name}`);
    return value;
  });
}

export const { refuseFrom, supportUpTo } = entailmentWeights;
