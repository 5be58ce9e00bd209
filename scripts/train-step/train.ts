/**
 * Trains the model that says which names of an article its next step should mention. `npx tsx
 * scripts/train-step/train.ts /path/to/cards/dev.jsonl [--evaluate]` writes the weights; with
 * `--evaluate` it prints the figures of ten folds by article over three seeds and writes nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { analyzeArticle } from '../../lib/engines/rule-based/analyze-article.ts';
import { nameCandidates } from '../../lib/engines/rule-based/sections/next-step/name-candidates.ts';
import {
  nameFeatureNames as names,
  nameFeatures,
} from '../../lib/engines/rule-based/sections/next-step/name-features.ts';
import {
  probability,
  type LinearModel,
} from '../../lib/engines/rule-based/sections/competitors/linear-model.ts';
import { articleOf, isNamed, readCards } from '../train-table/read-cards.ts';
import { fitSparse } from './fit-sparse.ts';

const RIDGE = 3;
const FOLDS = 10;
const SEEDS = [1, 2, 3];

interface Example {
  name: string;
  features: Record<string, number>;
  /** The same where the kind of news is not known. */
  withoutKind: Record<string, number>;
  positive: boolean;
}
interface Prepared {
  mustName: string[];
  candidates: Example[];
}

const wanted = z.object({ gold: z.object({ mustName: z.array(z.string()) }) });
const [path = '', ...flags] = process.argv.slice(2);
const data = readFileSync(path);
const lines = data.toString('utf8').split('\n').filter(Boolean);
const cards = readCards(data.toString('utf8'));
const prepared = cards.map((card, index): Prepared => {
  const { mustName } = wanted.parse(JSON.parse(lines[index] ?? '')).gold;
  const analysis = analyzeArticle(articleOf(card));
  const all = nameCandidates(analysis);
  return {
    mustName,
    candidates: all.map((candidate) => ({
      name: candidate.name,
      features: nameFeatures(candidate, analysis, all),
      withoutKind: nameFeatures(candidate, { ...analysis, eventType: 'other' }, all),
      positive: mustName.some((name) => isNamed(name, candidate.name)),
    })),
  };
});
const runs = SEEDS.slice(0, flags.includes('--quick') ? 1 : SEEDS.length).map(evaluate);
const metrics = {
  articles: prepared.length,
  names: prepared.flatMap(({ mustName }) => mustName).length,
  reachable: mean(runs, 'reachable'),
  ...Object.fromEntries(
    ['any1', 'any2', 'any3', 'all2', 'all3'].map((key) => [key, mean(runs, key)]),
  ),
};
console.log(JSON.stringify(metrics));
if (!flags.includes('--evaluate')) {
  const file = resolve(
    import.meta.dirname,
    '../../lib/engines/rule-based/sections/next-step/name-weights.json',
  );
  const provenance = {
    version: 1,
    trainedAt: '2026-12-01',
    script: 'scripts/train-step/train.ts',
    dataSha256: createHash('sha256').update(data).digest('hex'),
    seed: SEEDS[0],
    metrics,
  };
  writeFileSync(file, `${JSON.stringify({ ...provenance, ...fit(prepared) })}\n`);
}

/**
 * Share of articles with a wanted name among the first one, two or three, and share of wanted names
 * among the first two or three.
 */
function evaluate(seed: number): Record<string, number> {
  const fold = shuffledFolds(prepared.length, seed);
  const sums: Record<string, number> = {
    any1: 0,
    any2: 0,
    any3: 0,
    all2: 0,
    all3: 0,
    reachable: 0,
  };
  let articles = 0;
  let wantedNames = 0;
  for (let held = 0; held < FOLDS; held += 1) {
    const model = fit(prepared.filter((_, index) => fold[index] !== held));
    for (const [index, { mustName, candidates }] of prepared.entries()) {
      if (fold[index] !== held || mustName.length === 0) continue;
      const ranked = ranking(candidates, model);
      const among = (most: number): number =>
        mustName.filter((name) => ranked.slice(0, most).some((other) => isNamed(name, other)))
          .length;
      articles += 1;
      wantedNames += mustName.length;
      for (const most of [1, 2, 3])
        sums[`any${most}`] = (sums[`any${most}`] ?? 0) + Math.min(1, among(most));
      for (const most of [2, 3]) sums[`all${most}`] = (sums[`all${most}`] ?? 0) + among(most);
      sums['reachable'] =
        (sums['reachable'] ?? 0) +
        mustName.filter((name) => candidates.some((other) => isNamed(name, other.name))).length;
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([key, sum]) => [
      key,
      sum / (key.startsWith('any') ? articles : wantedNames),
    ]),
  );
}

function ranking(candidates: readonly Example[], model: LinearModel): string[] {
  const chosen: string[] = [];
  for (const { name } of candidates.toSorted(
    (one, other) => probability(model, other.features) - probability(model, one.features),
  ))
    if (!chosen.some((other) => other.includes(name) || name.includes(other))) chosen.push(name);
  return chosen;
}

function fit(all: readonly Prepared[]): LinearModel {
  const { bias, weights } = fitSparse(
    // The kind of news is itself learned, partly from these articles: every second example is
    // without it, so that it is not relied on alone.
    all.flatMap(({ candidates }) =>
      candidates.flatMap(({ features, withoutKind, positive }) => [
        { features, positive },
        { features: withoutKind, positive },
      ]),
    ),
    names,
    RIDGE,
  );
  return { bias: round(bias), featureNames: names, weights: weights.map(round) };
}

function mean(all: readonly Record<string, number>[], key: string): number {
  return round(all.reduce((sum, each) => sum + (each[key] ?? 0), 0) / all.length);
}

function shuffledFolds(count: number, seed: number): number[] {
  let state = seed;
  const random = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const order = Array.from({ length: count }, (_, index) => ({ index, key: random() })).toSorted(
    (one, other) => one.key - other.key,
  );
  const folds: number[] = [];
  for (const [place, { index }] of order.entries()) folds[index] = place % FOLDS;
  return folds;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
