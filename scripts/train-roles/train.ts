import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  decodeTrees,
  encodeTrees,
  probabilityOf,
} from '../../lib/article/extract/gradient-boosting.ts';
import { roleFeatures } from '../../lib/engines/rule-based/roles/features.ts';
import {
  decodeLinear,
  linearLogOdds,
  rawInputs,
  scaledInputs,
  scalingOf,
} from '../../lib/engines/rule-based/roles/linear-scores.ts';
import {
  meanProbability,
  roles,
  valuesOf,
  type Role,
  type RoleWeights,
  type StoredRoleModel,
} from '../../lib/engines/rule-based/roles/role-model.ts';
import { growTrees, randomFrom } from '../train-article/grow-trees.ts';
import { foldOf, readArticles, sentencesOfRoles, type AnnotatedArticle } from './articles.ts';
import { fitLinear } from './fit-linear.ts';
import { roleMetrics } from './metrics.ts';

const FOLDS = 5;
/**
 * Boosting parameters, chosen by cross-validation by article on seeds that are not among those
 * reported.
 */
const GROWTH = {
  trees: 100,
  depth: 3,
  rate: 0.08,
  minimum: 4,
  penalty: 3,
  rowShare: 0.7,
  featureShare: 0.3,
};

/**
 * Short pages look different (few sentences, none far from the end): each long article is also read
 * as if it ended here.
 */
const SHORT_COPY = { least: 4, most: 8, weight: 0.5 };

interface Example {
  article: AnnotatedArticle;
  /**
   * How much each of its sentences counts in training; cross-validation scores whole articles only.
   */
  weight: number;
  rows: number[][];
  /** What the linear models read, before scaling. */
  inputs: number[][];
  labels: Record<Role, number[]>;
}

/**
 * Trains the sentence-role model: `npx tsx scripts/train-roles/train.ts --data …/cards/dev.jsonl
 * [--seeds 1,2,3] [--cv-only]`. Writes the weights trained on all articles, with the figures of the
 * cross-validation, and the weights of each fold for the bench.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      seeds: { type: 'string', default: '1,2,3' },
      'cv-only': { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error('--data PATH is missing');
  const { articles, sha256 } = readArticles(resolve(values.data));
  const featureNames = namesOf(articles);
  const examples = articles.flatMap((article) => [
    exampleOf(article, featureNames, 1),
    ...shortCopy(article).map((copy) => exampleOf(copy, featureNames, SHORT_COPY.weight)),
  ]);
  const seeds = values.seeds.split(',').map(Number);
  const metrics = seeds.map((seed) => crossValidated(examples, featureNames, seed));
  const mean = meanOf(metrics);
  console.table(mean);
  if (values['cv-only']) return;
  const seed = seeds[0] ?? 1;
  const head = {
    version: 2,
    trainedAt: new Date().toISOString().slice(0, 10),
    script: 'scripts/train-roles/train.ts',
    dataSha256: sha256,
    seed,
    metrics: { folds: FOLDS, seeds, articles: articles.length, ...mean },
    featureNames,
  };
  const whole: StoredRoleModel = { ...head, weights: trained(examples, featureNames, seed) };
  writeFileSync('lib/engines/rule-based/roles/role-weights.json', `${JSON.stringify(whole)}\n`);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trained(
      examples.filter(({ article }) => foldOf(article.id, FOLDS) !== fold),
      featureNames,
      seed,
    ),
  );
  writeFileSync('tests/bench/cards-folds.json', `${JSON.stringify({ ...head, folds })}\n`);
}

function namesOf([first]: AnnotatedArticle[]): string[] {
  const row = first && roleFeatures(inputOf(first))[0];
  if (!row) throw new Error('no articles');
  return Object.keys(row);
}

function inputOf({ title, language, published, sentences }: AnnotatedArticle) {
  return { title, language, day: published, sentences };
}

/** The article's first sentences as an article of their own. */
function shortCopy(article: AnnotatedArticle): AnnotatedArticle[] {
  const { least, most } = SHORT_COPY;
  const length = least + foldOf(article.id, most - least + 1, 7);
  return article.sentences.length > 2 * most
    ? [{ ...article, sentences: article.sentences.slice(0, length) }]
    : [];
}

function exampleOf(article: AnnotatedArticle, names: string[], weight: number): Example {
  const chosen = sentencesOfRoles(article);
  const rows = roleFeatures(inputOf(article)).map((row) => valuesOf(row, names));
  return {
    article,
    weight,
    rows,
    inputs: rawInputs(rows),
    labels: Object.fromEntries(
      roles.map((role) => [role, article.sentences.map(({ id }) => Number(chosen[role].has(id)))]),
    ) as Record<Role, number[]>,
  };
}

/** Both models of all roles from the examples, as they are stored. */
function trained(examples: Example[], names: string[], seed: number): RoleWeights {
  const scaling = scalingOf(examples.flatMap(({ inputs }) => inputs));
  const rows = examples.flatMap(({ inputs }) =>
    inputs.map((row) => Float64Array.from(scaledInputs(row, scaling))),
  );
  const weights = examples.flatMap(({ rows: own, weight }) => own.map(() => weight));
  return {
    trees: ofRoles((role) => encodeTrees(grown(examples, names, role, seed))),
    linear: ofRoles((role) =>
      fitLinear({ rows, weights, labels: examples.flatMap(({ labels }) => labels[role]) }),
    ),
    scaling,
  };
}

function ofRoles<Value>(valueOf: (role: Role) => Value): Record<Role, Value> {
  return Object.fromEntries(roles.map((role) => [role, valueOf(role)])) as Record<Role, Value>;
}

function grown(examples: Example[], names: string[], role: Role, seed: number) {
  const rows = examples.flatMap((example) => example.rows);
  return growTrees(
    names,
    {
      rows,
      labels: examples.flatMap(({ labels }) => labels[role]),
      weights: examples.flatMap(({ rows: own, weight }) => own.map(() => weight)),
    },
    { ...GROWTH, random: randomFrom(seed) },
  );
}

function crossValidated(
  examples: Example[],
  names: string[],
  seed: number,
): Record<Role, Record<string, number>> {
  const scores = new Map(examples.map((example) => [example, {} as Record<Role, number[]>]));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = examples.filter(({ article }) => foldOf(article.id, FOLDS, seed) !== fold);
    const held = examples.filter((example) => example.weight === 1 && !rest.includes(example));
    const { trees, linear, scaling } = trained(rest, names, seed);
    for (const role of roles) {
      const forest = decodeTrees(trees[role]);
      const line = decodeLinear(linear[role], scaling.means.length);
      for (const example of held)
        (scores.get(example) ?? ({} as Record<Role, number[]>))[role] = example.rows.map(
          (row, at) =>
            meanProbability(
              probabilityOf(forest, row),
              linearLogOdds(line, scaledInputs(example.inputs[at] ?? [], scaling)),
            ),
        );
    }
  }
  const whole = examples.filter(({ weight }) => weight === 1);
  return Object.fromEntries(
    roles.map((role) => [
      role,
      roleMetrics(
        whole.map((example) => ({
          scores: scores.get(example)?.[role] ?? [],
          labels: example.labels[role],
        })),
      ),
    ]),
  ) as Record<Role, Record<string, number>>;
}

function meanOf(
  runs: Record<Role, Record<string, number>>[],
): Record<Role, Record<string, number>> {
  return Object.fromEntries(
    roles.map((role) => [
      role,
      Object.fromEntries(
        Object.keys(runs[0]?.[role] ?? {}).map((name) => [
          name,
          Number(
            (runs.reduce((sum, run) => sum + (run[role][name] ?? 0), 0) / runs.length).toFixed(3),
          ),
        ]),
      ),
    ]),
  ) as Record<Role, Record<string, number>>;
}

main();
