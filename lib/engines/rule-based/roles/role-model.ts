import {
  decodeTrees,
  probabilityOf,
  type BoostedTrees,
  type StoredTrees,
} from '../../../article/extract/gradient-boosting.ts';
import { roleFeatures, type RoleArticle } from './features.ts';
import {
  decodeLinear,
  linearLogOdds,
  rawInputs,
  scaledInputs,
  type InputScaling,
  type LinearRole,
  type StoredLinearRole,
} from './linear-scores.ts';
import { featureNames, weights } from './role-weights.json';

/** What a sentence may be on a card; one sentence may be several. */
export const roles = [
  'event',
  'facts',
  'stake',
  'forward',
  'dated',
  'technical',
  'hook',
  'noise',
] as const;
export type Role = (typeof roles)[number];
export type RoleScores = Record<Role, number>;

/** The trained model as `scripts/train-roles/train.ts` writes it. */
export interface StoredRoleModel {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: string;
  seed: number;
  /** Figures of the cross-validation by article. */
  metrics: Record<string, unknown>;
  featureNames: string[];
  weights: RoleWeights;
}

/** Two models of each role, whose log-odds are averaged: boosted trees and a logistic regression. */
export interface RoleWeights {
  trees: Record<Role, StoredTrees>;
  linear: Record<Role, StoredLinearRole>;
  scaling: InputScaling;
}

/** Both models of each role, decoded. */
interface Models {
  role: Role;
  trees: BoostedTrees;
  linear: LinearRole;
}

/** Gives each sentence of an article the probability of each role. */
export type RoleModel = (article: RoleArticle) => RoleScores[];

/** A model from its stored form. Throws where the features it was trained on are not the ones computed here. */
export function roleModelFrom({
  featureNames,
  weights,
}: Pick<StoredRoleModel, 'featureNames' | 'weights'>): RoleModel {
  let models: readonly Models[] | null = null;
  return (article) => {
    models ??= roles.map((role) => ({
      role,
      trees: decodeTrees(weights.trees[role]),
      linear: decodeLinear(weights.linear[role], weights.scaling.means.length),
    }));
    const decoded = models;
    const rows = roleFeatures(article).map((row) => valuesOf(row, featureNames));
    return rawInputs(rows).map((inputs, at) => {
      const scaled = scaledInputs(inputs, weights.scaling);
      const row = rows[at] ?? [];
      return Object.fromEntries(
        decoded.map(({ role, trees, linear }) => [
          role,
          meanProbability(probabilityOf(trees, row), linearLogOdds(linear, scaled)),
        ]),
      ) as RoleScores;
    });
  };
}

/** The probability whose log-odds are the mean of those of both models. */
export function meanProbability(ofTrees: number, linear: number): number {
  const trees = Math.log(ofTrees / (1 - ofTrees));
  return 1 / (1 + Math.exp(-(trees + linear) / 2));
}

/** A row in the order of the names the model was trained with. Throws for a name that is missing or unknown. */
export function valuesOf(
  row: Readonly<Record<string, number>>,
  names: readonly string[],
): number[] {
  const values = names.map((name) => {
    const value = row[name];
    if (value === undefined) throw new RangeError(`role feature missing: ${name}`);
    return value;
  });
  const size = Object.keys(row).length;
  if (size !== names.length)
    throw new RangeError(`role features: ${size} computed, ${names.length} trained`);
  return values;
}

/** The model shipped with the extension. */
export const trainedRoleModel: RoleModel = roleModelFrom({
  featureNames,
  weights: weights as RoleWeights,
});
