import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pairFeatureNames } from '../../lib/feeds/same-event/pair-features.ts';
import { fitLogistic } from '../train-grounding/fit-logistic.ts';
import { seededRandom } from '../train-relevance/seeded-random.ts';
import { readExamples, type Example } from './examples.ts';

/**
 * Fits the score that tells whether two reports are about one event and writes
 * `lib/feeds/same-event/pair-weights.ts`. `npx tsx scripts/train-pairs/train.ts --data FOLDER
 * [--months-out 2026-01,2026-02] [--print]`. Prints what months left out say (five times six
 * folds), so that the figures are of unseen pairs.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    'months-out': { type: 'string' },
    out: { type: 'string' },
    print: { type: 'boolean' },
  },
});
if (!values.data) throw new Error('--data FOLDER is missing');
const folder = resolve(values.data);

/** Ridge penalty in rows; chosen by the folds among 10, 25, 50, 100. */
const RIDGE = 50;
/**
 * How much a pair of an editor's week counts that is different, and one that nobody labelled: there
 * are many of them.
 */
const WEIGHTS = { weeksDifferent: 0.35, unlabelled: 0.1 };
const FOLDS = 6;
const SEEDS = 5;

const all = readExamples(folder);
const left = new Set((values['months-out'] ?? '').split(','));
const kept = all.filter(({ month }) => !left.has(month));

const metrics = crossValidate(kept);
console.log(JSON.stringify(metrics));
const fitted = fit(kept);
if (!values.print)
  write(
    resolve(values.out ?? join(import.meta.dirname, '../../lib/feeds/same-event/pair-weights.ts')),
  );

function fit(examples: Example[]): { bias: number; weights: number[] } {
  return fitLogistic(
    examples.map(({ from, same, features }) => ({
      values: pairFeatureNames.map((name) => features[name]),
      positive: same,
      weight:
        from === 'unlabelled'
          ? WEIGHTS.unlabelled
          : from === 'weeks' && !same
            ? WEIGHTS.weeksDifferent
            : 1,
    })),
    RIDGE,
  );
}

function crossValidate(examples: Example[]): Record<string, number> {
  const months = [...new Set(examples.map(({ month }) => month))].sort();
  const sums: Record<string, [right: number, all: number]> = {};
  const count = (name: string, right: boolean) => {
    const entry = (sums[name] ??= [0, 0]);
    entry[0] += right ? 1 : 0;
    entry[1] += 1;
  };
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const random = seededRandom(seed + 1);
    const shuffled = months
      .map((month) => ({ month, key: random() }))
      .sort((one, other) => one.key - other.key);
    const foldOf = new Map(shuffled.map(({ month }, place) => [month, place % FOLDS]));
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const { bias, weights } = fit(examples.filter(({ month }) => foldOf.get(month) !== fold));
      for (const { from, month, same, crossLanguage, features } of examples) {
        if (from !== 'pairs' || foldOf.get(month) !== fold) continue;
        const score = pairFeatureNames.reduce(
          (sum, name, place) => sum + (weights[place] ?? 0) * features[name],
          bias,
        );
        count(same ? 'sameJoined' : 'differentKept', score > 0 === same);
        if (crossLanguage) count(same ? 'crossJoined' : 'crossKept', score > 0 === same);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, [right, total]]) => [
      name,
      Math.round((right / total) * 1000) / 1000,
    ]),
  );
}

function write(path: string): void {
  const hash = createHash('sha256');
  for (const name of ['pairs/dev.jsonl', 'weeks/dev.jsonl', 'text/newsletter-items.json.gz'])
    hash.update(readFileSync(join(folder, name)));
  const lines = pairFeatureNames.map(
    (name, place) => `    ${name}: ${round(fitted.weights[place] ?? 0)},`,
  );
  writeFileSync(
    path,
    `import type { PairFeatureName } from './pair-features.ts';

/** Written by \`scripts/train-pairs/train.ts\`; do not edit. */
export const pairWeights: {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: string;
  seed: number;
  metrics: Record<string, number>;
  bias: number;
  weights: Record<PairFeatureName, number>;
} = {
  version: 1,
  trainedAt: '${new Date().toISOString().slice(0, 10)}',
  script: 'scripts/train-pairs/train.ts',
  dataSha256: '${hash.digest('hex')}',
  seed: 1,
  metrics: ${JSON.stringify(metrics)},
  bias: ${round(fitted.bias)},
  weights: {
${lines.join('\n')}
  },
};
`,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
