import {
  decodeTrees,
  probabilityOf,
  type BoostedTrees,
  type StoredTrees,
} from '../../../article/extract/gradient-boosting.ts';
import { roleFeatures, type RoleArticle } from './features.ts';
import stored from './role-weights.json' with { type: 'json' };

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
  weights: Record<Role, StoredTrees>;
}

/** Gives each sentence of an article the probability of each role. */
export type RoleModel = (article: RoleArticle) => RoleScores[];

/** A model from its stored form. Throws where the features it was trained on are not the ones computed here. */
export function roleModelFrom({ featureNames, weights }: StoredRoleModel): RoleModel {
  let trees: Record<Role, BoostedTrees> | null = null;
  return (article) => {
    trees ??= Object.fromEntries(roles.map((role) => [role, decodeTrees(weights[role])])) as Record<
      Role,
      BoostedTrees
    >;
    const forest = trees;
    return roleFeatures(article).map((row) => {
      const values = valuesOf(row, featureNames);
      return Object.fromEntries(
        roles.map((role) => [role, probabilityOf(forest[role], values)]),
      ) as RoleScores;
    });
  };
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
export const trainedRoleModel: RoleModel = roleModelFrom(stored as unknown as StoredRoleModel);
