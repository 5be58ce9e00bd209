/**
 * Trains `lib/article/relevance/relevance-weights.json`: a logistic model by AdaGrad over shuffled
 * examples, everything seeded, so that the same data give the same file. Run: `npx tsx
 * scripts/train-relevance/train.ts <newsletter-items.json.gz> [general news, one or more
 * .jsonl.gz]`. Items from `holdOutFrom` on are never trained on; the threshold is chosen on the
 * weeks before it, from `validateFrom` on, by a model that has not seen them; the shipped model is
 * then trained on everything before the hold-out. Each model is trained twice: buckets that weigh
 * next to nothing after the first time are left out of the second, which halves the file. General
 * news as shipped: `headlines-clickbait.jsonl.gz events-snippets.jsonl.gz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  bucketCount,
  lexiconFeatureCount,
  type RelevanceFeatures,
  relevanceFeatures,
} from '../../lib/article/relevance/features.ts';
import { encodeWeights, type RelevanceWeights } from '../../lib/article/relevance/weights.ts';
import { holdOutFrom, validateFrom } from './periods.ts';
import {
  inventedHeadlines,
  type LabelledHeadline,
  readGeneralNews,
  readItems,
} from './read-items.ts';
import { seededRandom } from './seeded-random.ts';

const settings = {
  seed: 20261124,
  epochs: 3,
  rate: 0.03,
  decay: 2e-4,
  lexiconOnly: 0.6,
  titleOnly: 0.35,
  least: 0.17,
};

interface Example {
  features: RelevanceFeatures;
  ai: boolean;
  weight: number;
}

const [path, ...generalPaths] = process.argv.slice(2);
if (!path) throw new Error('usage: train.ts <newsletter-items.json.gz>');
const here = resolve(import.meta.dirname);
const hand = JSON.parse(readFileSync(join(here, 'hard-labels.json'), 'utf8')) as Record<
  string,
  number
>;
const items = readItems(path, hand).filter(({ date }) => date < holdOutFrom);
const others = [
  ...inventedHeadlines(),
  ...generalPaths.flatMap((each) => readGeneralNews(each, 'train')),
];

const early = trainTwice([...items.filter(({ date }) => date < validateFrom), ...others]);
const threshold = bestThreshold(
  items
    .filter(({ date, kind }) => date >= validateFrom && kind !== 'weak')
    .map((item) => ({ ai: item.ai, probability: probability(early, relevanceFeatures(item)) })),
);
const model = trainTwice([...items, ...others]);
writeFileSync(
  join(here, '../../lib/article/relevance/relevance-weights.json'),
  `${JSON.stringify(encodeWeights(model, threshold))}\n`,
);
console.error(
  `trained on ${items.length} items and ${others.length} invented and general headlines; threshold ${threshold}`,
);

/**
 * The weights of a second training, by the buckets alone that weigh at least `least` after a first
 * one.
 */
function trainTwice(headlines: LabelledHeadline[]): RelevanceWeights {
  const { buckets } = train(headlines);
  return train(headlines, (bucket) => Math.abs(buckets[bucket]!) >= settings.least);
}

/**
 * Weights after `epochs` passes; each headline also stands alone without its blurb, and as its
 * lexicon features only.
 */
function train(
  headlines: LabelledHeadline[],
  isUsed: (bucket: number) => boolean = () => true,
): RelevanceWeights {
  const random = seededRandom(settings.seed);
  const examples = headlines.flatMap((headline): Example[] => {
    const features = relevanceFeatures(headline);
    const { ai, weight } = headline;
    return [
      { features, ai, weight },
      {
        features: { lexicon: features.lexicon, buckets: [] },
        ai,
        weight: weight * settings.lexiconOnly,
      },
      {
        features: relevanceFeatures({ title: headline.title, blurb: '' }),
        ai,
        weight: weight * settings.titleOnly,
      },
    ];
  });
  const size = 1 + lexiconFeatureCount + bucketCount;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const active = activeOf({
        lexicon: example.features.lexicon,
        buckets: example.features.buckets.filter(isUsed),
      });
      const score = active.reduce((sum, [index, value]) => sum + weights[index]! * value, 0);
      const error = (1 / (1 + Math.exp(-score)) - Number(example.ai)) * example.weight;
      for (const [index, value] of active) {
        const gradient = error * value + settings.decay * weights[index]!;
        squares[index]! += gradient * gradient;
        weights[index]! -= (settings.rate * gradient) / Math.sqrt(squares[index]!);
      }
    }
  }
  return {
    bias: weights[0]!,
    lexicon: Array.from(weights.subarray(1, 1 + lexiconFeatureCount)),
    buckets: Float32Array.from(weights.slice(1 + lexiconFeatureCount)),
  };
}

function activeOf({ lexicon, buckets }: RelevanceFeatures): [number, number][] {
  const dense = lexicon.flatMap((value, index): [number, number][] =>
    value === 0 ? [] : [[1 + index, value]],
  );
  return [
    [0, 1],
    ...dense,
    ...buckets.map((bucket): [number, number] => [1 + lexiconFeatureCount + bucket, 1]),
  ];
}

function probability(
  { bias, lexicon, buckets }: RelevanceWeights,
  features: RelevanceFeatures,
): number {
  const score =
    bias +
    features.lexicon.reduce((sum, value, index) => sum + value * lexicon[index]!, 0) +
    features.buckets.reduce((sum, bucket) => sum + buckets[bucket]!, 0);
  return 1 / (1 + Math.exp(-score));
}

/**
 * The middle of the thresholds, in steps of 0.01, at which the lower of precision and recall is
 * within 0.005 of its best.
 */
function bestThreshold(scored: { ai: boolean; probability: number }[]): number {
  const positives = scored.filter(({ ai }) => ai).length;
  const candidates = Array.from({ length: 99 }, (_, index) => (index + 1) / 100).map(
    (threshold) => {
      const taken = scored.filter(({ probability: value }) => value >= threshold);
      const right = taken.filter(({ ai }) => ai).length;
      return { threshold, lower: Math.min(right / (taken.length || 1), right / (positives || 1)) };
    },
  );
  const best = Math.max(...candidates.map(({ lower }) => lower));
  const good = candidates.filter(({ lower }) => lower >= best - 0.005);
  return Number(((good[0]!.threshold + good.at(-1)!.threshold) / 2).toFixed(2));
}

function shuffled<Value>(values: Value[], random: () => number): Value[] {
  const out = [...values];
  for (let index = out.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [out[index], out[other]] = [out[other]!, out[index]!];
  }
  return out;
}
