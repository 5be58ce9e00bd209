import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeTrees,
  probabilityOf,
  type BoostedTrees,
  type StoredTrees,
} from '../../lib/article/extract/gradient-boosting.ts';
import type { Features } from '../../lib/insight/grounding/entailment/features.ts';
import { falsehoodOf, rowOf } from '../../lib/insight/grounding/entailment/scorer.ts';

/** Weights of each fold, and the fold each article of the training data is in. */
interface Folds {
  featureNames: string[];
  foldOf: Record<string, number>;
  trees: StoredTrees[];
}

/**
 * Scorers by article id that have not seen the article: those of its fold for an article the
 * shipped weights were trained on, the shipped ones for every other.
 */
export function unseenScorers(): {
  scorerFor: (id: string) => (features: Features) => number;
  isTrainedOn: (id: string) => boolean;
} {
  const { featureNames, foldOf, trees } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'claims-folds.json'), 'utf8'),
  ) as Folds;
  const decoded: BoostedTrees[] = trees.map(decodeTrees);
  return {
    isTrainedOn: (id) => Object.hasOwn(foldOf, id),
    scorerFor: (id) => {
      const fold = Object.hasOwn(foldOf, id) ? decoded[foldOf[id] ?? -1] : undefined;
      if (fold === undefined) return falsehoodOf;
      return (features) => probabilityOf(fold, rowOf(features, featureNames));
    },
  };
}
