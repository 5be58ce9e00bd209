/**
 * Trains `lib/engines/rule-based/news-kind/weights.json` and prints what it reaches on texts left
 * out (five folds by text, mean over seeds). Everything is seeded: the same data give the same
 * file. Run: `npx tsx scripts/train-kinds/train.ts <kinds.jsonl> <cards.jsonl>
 * <newsletter-items.json.gz> [--write]`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decide, scoresOf } from '../../lib/engines/rule-based/news-kind/news-kind.ts';
import {
  decodeWeights,
  encodeRow,
  outputNames,
  type NewsKindWeights,
  type StoredWeights,
} from '../../lib/engines/rule-based/news-kind/weights.ts';
import { seededRandom } from '../train-relevance/seeded-random.ts';
import { readCards, readHandLabels, readInvented, readKinds, type Example } from './examples.ts';
import { fit } from './fit.ts';

const SEED = 20261201;
const SHUFFLES = [1, 2, 3];
const FOLDS = 5;
/** Words and pairs of words beside the named features. */
const MOST_WORDS = 2000;
/** Log-odds; chosen by cross-validation between -0.6 and 1.2. */
const NEWS_FROM = 0.3;
/** Steps in which weights are stored. */
const SCALE = 0.15;

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [kindsPath, cardsPath, itemsPath] = paths;
if (!kindsPath || !cardsPath || !itemsPath)
  throw new Error(
    'usage: train.ts <kinds.jsonl> <cards.jsonl> <newsletter-items.json.gz> [--write]',
  );

const kinds = readKinds(kindsPath);
const measured = [...kinds, ...readCards(cardsPath)];
const own = new Set(kinds.map(({ id }) => id));
const hand = [...readHandLabels(itemsPath).filter(({ id }) => !own.has(id)), ...readInvented()];
const options = { mostWords: MOST_WORDS, newsFrom: NEWS_FROM };

const metrics = { ...crossValidated('kinds'), ...crossValidated('cards') };
console.log(JSON.stringify(metrics, null, 1));
if (process.argv.includes('--write')) {
  const stored = {
    ...storedFrom(fit([...measured, ...hand], { ...options, seed: SEED })),
    metrics,
  };
  writeFileSync(
    join(import.meta.dirname, '../../lib/engines/rule-based/news-kind/weights.json'),
    `${JSON.stringify(stored)}\n`,
  );
}

function crossValidated(set: Example['set']): Record<string, number> {
  const tally = new Map<string, number[]>();
  const add = (name: string, value: number): void => {
    tally.set(name, [...(tally.get(name) ?? []), value]);
  };
  for (const shuffle of SHUFFLES) {
    const random = seededRandom(shuffle);
    const folds = measured.map(() => Math.floor(random() * FOLDS));
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const weights = decodeWeights(
        storedFrom(
          fit([...measured.filter((_, at) => folds[at] !== fold), ...hand], {
            ...options,
            seed: shuffle,
          }),
        ),
      );
      for (const example of measured.filter((each, at) => folds[at] === fold && each.set === set))
        score(example, weights, add);
    }
  }
  const mean = (name: string): number => {
    const values = tally.get(name) ?? [];
    return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  };
  const precision = mean('hits') / mean('shown');
  const recall = mean('hits') / mean('wanted');
  const rounded = (value: number): number => Number(value.toFixed(4));
  return {
    [`${set}Kind`]: rounded(mean('kind')),
    [`${set}AudienceTop`]: rounded(mean('top')),
    [`${set}AudienceFirst`]: rounded(mean('first')),
    [`${set}AudienceF1`]: rounded((2 * precision * recall) / (precision + recall)),
    ...(set === 'kinds' ? { kindsIsNews: rounded(mean('news')) } : {}),
  };
}

function score(
  { features, types, audiences, isNews }: Example,
  weights: NewsKindWeights,
  add: (name: string, value: number) => void,
): void {
  const found = decide(scoresOf(features, weights), weights.newsFrom);
  const named: string[] = found.audiences;
  add('kind', Number(types.includes(found.eventType)));
  add('top', Number(audiences[0] !== undefined && named.includes(audiences[0])));
  add('first', Number(named[0] === audiences[0]));
  add('hits', named.filter((audience) => audiences.includes(audience)).length);
  add('shown', named.length);
  add('wanted', audiences.length);
  if (isNews !== null) add('news', Number(found.isNews === isNews));
}

function storedFrom({ bias, rows }: NewsKindWeights): StoredWeights {
  return {
    version: 1,
    trainedAt: '2026-12-01',
    script: 'scripts/train-kinds/train.ts',
    dataSha256: Object.fromEntries(
      paths.map((path) => [
        `${basename(dirname(path))}/${basename(path)}`,
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
    ),
    seed: SEED,
    metrics: {},
    outputs: [...outputNames],
    newsFrom: NEWS_FROM,
    scale: SCALE,
    bias: bias.map((value) => Number(value.toPrecision(4))),
    featureNames: [...rows.keys()],
    weights: [...rows.values()].map((row) => encodeRow(row, SCALE)),
  };
}
