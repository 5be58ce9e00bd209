import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeTrees,
  encodeTrees,
  probabilityOf,
  type BoostedTrees,
  type StoredTrees,
} from '../../lib/article/extract/gradient-boosting.ts';
import { growTrees, randomFrom } from '../train-article/grow-trees.ts';
import { rowOf } from '../../lib/insight/grounding/entailment/scorer.ts';
import { readExamples, type Example } from './examples.ts';

/**
 * Trains the scorer of lib/insight/grounding/entailment on claims with labels, statements of
 * recorded answers (true) and edits of these (false), and writes its weights: `npx tsx
 * scripts/train-claims/train.ts DATA` with the folder that holds claims/, cards/ and answers/.
 * Thresholds come from five folds by article, the mean over SEEDS partings.
 */
const SEED = 20261201;
const SEEDS = 3;
const FOLDS = 5;
/** How much an example of each source weighs. */
const sourceWeights: Record<Example['source'], number> = {
  claim: 1,
  answer: 1,
  edit: 0.1,
  fact: 0.05,
};
const growth = {
  trees: 450,
  depth: 4,
  rate: 0.04,
  minimum: 2,
  penalty: 2,
  rowShare: 0.6,
  featureShare: 0.3,
};

const data = process.argv[2];
if (data === undefined) throw new Error('usage: train.ts DATA');
const root = join(import.meta.dirname, '../..');
const { examples, sha256 } = load(data);
console.log(`${examples.length} examples`);
const names = Object.keys(examples[0]?.features ?? {}).toSorted();

const runs = Array.from({ length: SEEDS }, (_, seed) => crossValidated(seed));
const scored = runs.map(({ scores }) => scores);
const mean = examples.map(
  (_, at) => scored.reduce((sum, scores) => sum + (scores[at] ?? 0), 0) / SEEDS,
);
for (const scores of [...scored, mean])
  for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65])
    console.log(threshold, JSON.stringify(rates(scores, threshold)));
const refuseFrom = chosenRefusal(scored);
const supportUpTo = chosenSupport(mean);
const metrics = rounded({
  ...meanOf(scored.map((scores) => rates(scores, refuseFrom))),
  supportUpTo,
  refuseFrom,
  seeds: SEEDS,
});
console.log(JSON.stringify(metrics));
const trees = grown(examples, SEED);
const stored = encodeTrees(trees);
writeFileSync(
  join(root, 'lib/insight/grounding/entailment/weights.ts'),
  `import type { EntailmentWeights } from './scorer.ts';

/** Written by scripts/train-claims/train.ts; metrics are of five folds by article. */
export const entailmentWeights: EntailmentWeights = ${JSON.stringify(
    {
      version: 1,
      trainedAt: new Date().toISOString().slice(0, 10),
      script: 'scripts/train-claims/train.ts',
      dataSha256: sha256,
      seed: SEED,
      metrics,
      featureNames: names,
      refuseFrom,
      supportUpTo,
      weights: stored,
    },
    null,
    2,
  )};
`,
);
const [first] = runs;
writeFileSync(
  join(root, 'tests/bench/claims-folds.json'),
  `${JSON.stringify({
    featureNames: names,
    foldOf: Object.fromEntries(first?.foldOf ?? []),
    trees: first?.trees ?? [],
  })}\n`,
);
console.log(`${examples.length} examples, ${JSON.stringify(stored).length} characters of trees`);

function load(folder: string): { examples: Example[]; sha256: string } {
  const hash = createHash('sha256');
  for (const name of ['claims/dev.jsonl', 'cards/dev.jsonl'])
    hash.update(readFileSync(join(folder, name)));
  return { examples: readExamples(folder, randomFrom(SEED)), sha256: hash.digest('hex') };
}

function grown(of: Example[], seed: number): BoostedTrees {
  const trees = growTrees(
    names,
    {
      rows: of.map(({ features }) => Float64Array.from(rowOf(features, names))),
      labels: of.map(({ isFalse }) => Number(isFalse)),
      weights: of.map(({ source }) => sourceWeights[source]),
    },
    { ...growth, random: randomFrom(seed) },
  );
  // As the check will read them: thresholds and leaves are rounded when they are stored.
  return decodeTrees(encodeTrees(trees));
}

/** The probability of each example by trees that have not seen its article. */
function crossValidated(seed: number): {
  scores: number[];
  foldOf: Map<string, number>;
  trees: StoredTrees[];
} {
  const articles = [...new Set(examples.map(({ article }) => article))].toSorted();
  const random = randomFrom(seed + 1);
  const foldOf = new Map(articles.map((article) => [article, Math.floor(random() * FOLDS)]));
  const scores = examples.map(() => 0);
  const kept: StoredTrees[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const trees = grown(
      examples.filter(({ article }) => foldOf.get(article) !== fold),
      seed * FOLDS + fold,
    );
    kept.push(encodeTrees(trees));
    for (const [at, example] of examples.entries())
      if (foldOf.get(example.article) === fold)
        scores[at] = probabilityOf(trees, rowOf(example.features, names));
  }
  return { scores, foldOf, trees: kept };
}

function rates(scores: number[], threshold: number): Record<string, number> {
  const share = (wanted: (example: Example) => boolean, refused: boolean) => {
    const of = examples.flatMap((example, at) =>
      wanted(example) ? [(scores[at] ?? 0) >= Math.min(example.vetoedFrom, threshold)] : [],
    );
    return of.filter((isRefused) => isRefused === refused).length / of.length;
  };
  const falseAccepted = share(({ source, isFalse }) => source === 'claim' && isFalse, false);
  const trueRefused = share(({ source, isFalse }) => source === 'claim' && !isFalse, true);
  return rounded({
    falseAccepted,
    trueRefused,
    balancedAccuracy: 1 - (falseAccepted + trueRefused) / 2,
    answersRefused: share(({ source }) => source === 'answer', true),
    editsAccepted: share(({ source }) => source === 'edit', false),
    factsRefused: share(({ source }) => source === 'fact', true),
  });
}

/**
 * The threshold with the best balanced accuracy: the mean over the partings, rules counted as they
 * refuse. Steps of .05, since finer ones differ less than partings do.
 */
function chosenRefusal(partings: number[][]): number {
  const candidates = Array.from({ length: 9 }, (_, step) => Number((0.3 + step * 0.05).toFixed(2)))
    .map((threshold) => ({
      threshold,
      accuracy: meanOf(partings.map((one) => rates(one, threshold)))['balancedAccuracy'] ?? 0,
    }))
    .toSorted((one, other) => other.accuracy - one.accuracy);
  return candidates[0]?.threshold ?? 0.5;
}

function meanOf(figures: Record<string, number>[]): Record<string, number> {
  const [first = {}] = figures;
  return Object.fromEntries(
    Object.keys(first).map((name) => [
      name,
      figures.reduce((sum, one) => sum + (one[name] ?? 0), 0) / figures.length,
    ]),
  );
}

/**
 * The highest threshold below which at least 95 % of the claims in the article's language are true.
 */
function chosenSupport(scores: number[]): number {
  const own = examples
    .map((example, at) => ({ ...example, score: scores[at] ?? 0 }))
    .filter(({ source, isCrossLingual }) => source === 'claim' && !isCrossLingual)
    .toSorted((one, other) => one.score - other.score);
  let best = 0;
  let wrong = 0;
  for (const [count, { isFalse, score }] of own.entries()) {
    wrong += Number(isFalse);
    if (count >= 20 && wrong / (count + 1) <= 0.05) best = score;
  }
  return Number(best.toFixed(3));
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]),
  );
}
