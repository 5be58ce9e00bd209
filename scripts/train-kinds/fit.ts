import { eventTypes } from '../../lib/insight/event-type.ts';
import { audiences } from '../../lib/insight/sections/audience.ts';
import {
  outputNames,
  type NewsKindWeights,
} from '../../lib/engines/rule-based/news-kind/weights.ts';
import { seededRandom } from '../train-relevance/seeded-random.ts';
import type { Example } from './examples.ts';

const settings = {
  epochs: 12,
  /** Weights are the mean over this many orders of the examples. */
  runs: 4,
  rate: 0.15,
  decay: 0.005,
  /** A word has to occur in this many texts. */
  leastTexts: 2,
  /**
   * Targets of the first and the second type of a text with two; of an audience that is not the
   * first.
   */
  firstType: 0.65,
  secondType: 0.35,
  laterAudience: 0.9,
  /** Articles are few beside titles with blurbs. */
  articleWeight: 2,
} as const;

const outputs = outputNames.length;
const newsOutput = outputs - 1;

/**
 * Weights by AdaGrad over shuffled examples, trained twice: of the words, only the `mostWords` with
 * the largest weights of the first training are in the second.
 */
export function fit(
  examples: Example[],
  { seed, mostWords, newsFrom }: { seed: number; mostWords: number; newsFrom: number },
): NewsKindWeights {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => !isWord(name) || count >= settings.leastTexts)
    .map(([name]) => name);
  const first = train(examples, names, seed);
  const largest = (name: string): number =>
    Math.max(...(first.rows.get(name) ?? []).map(Math.abs)) * Math.sqrt(counts.get(name) ?? 0);
  const words = names
    .filter(isWord)
    .map((name) => ({ name, size: largest(name) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, mostWords)
    .map(({ name }) => name);
  const kept = [...names.filter((name) => !isWord(name)), ...words].sort();
  const runs = Array.from({ length: settings.runs }, (_, run) => train(examples, kept, seed + run));
  const meanOf = (pick: (run: (typeof runs)[number], output: number) => number): number[] =>
    outputNames.map(
      (_, output) => runs.reduce((sum, run) => sum + pick(run, output), 0) / runs.length,
    );
  return {
    bias: meanOf((run, output) => run.bias[output] ?? 0),
    rows: new Map(
      kept.map((name) => [
        name,
        Float32Array.from(meanOf((run, output) => run.rows.get(name)?.[output] ?? 0)),
      ]),
    ),
    newsFrom,
  };
}

function isWord(name: string): boolean {
  return name.startsWith('words/');
}

function train(
  examples: Example[],
  names: string[],
  seed: number,
): Pick<NewsKindWeights, 'bias' | 'rows'> {
  const numbers = new Map(names.map((name, at) => [name, at + 1]));
  const weights = new Float64Array((names.length + 1) * outputs);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const rows = examples.map(({ features }) => [
    { column: 0, value: 1 },
    ...[...features].flatMap(([name, value]) => {
      const column = numbers.get(name);
      return column === undefined ? [] : [{ column, value }];
    }),
  ]);
  const random = seededRandom(seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      const row = rows[at];
      if (!example || !row) continue;
      const weightOf = example.set === 'cards' ? settings.articleWeight : 1;
      const errors = errorsOf(example, scoresOf(row, weights));
      for (const { column, value } of row)
        for (let output = 0; output < outputs; output += 1) {
          const place = column * outputs + output;
          const weight = weights[place] ?? 0;
          const gradient =
            (errors[output] ?? 0) * value * weightOf + (column === 0 ? 0 : settings.decay * weight);
          const square = (squares[place] ?? 0) + gradient * gradient;
          squares[place] = square;
          weights[place] = weight - (settings.rate * gradient) / Math.sqrt(square);
        }
    }
  }
  return {
    bias: [...weights.subarray(0, outputs)],
    rows: new Map(
      names.map((name, at) => [
        name,
        Float32Array.from(weights.subarray((at + 1) * outputs, (at + 2) * outputs)),
      ]),
    ),
  };
}

function scoresOf(row: { column: number; value: number }[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(outputs);
  for (const { column, value } of row)
    for (let output = 0; output < outputs; output += 1)
      scores[output] = (scores[output] ?? 0) + (weights[column * outputs + output] ?? 0) * value;
  return scores;
}

/** Probability less target for each output; 0 where the example does not say. */
function errorsOf(
  { types, audiences: concerned, isNews }: Example,
  scores: Float64Array,
): number[] {
  const most = Math.max(...scores.subarray(0, eventTypes.length));
  const powers = eventTypes.map((_, at) => Math.exp((scores[at] ?? 0) - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  const logistic = (at: number): number => 1 / (1 + Math.exp(-(scores[at] ?? 0)));
  return [
    ...eventTypes.map(
      (type, at) => (powers[at] ?? 0) / sum - typeTarget(types.indexOf(type), types.length),
    ),
    ...audiences.map((audience, at) => {
      const place = concerned.indexOf(audience);
      const target = place < 0 ? 0 : place === 0 ? 1 : settings.laterAudience;
      return logistic(eventTypes.length + at) - target;
    }),
    isNews === null ? 0 : logistic(newsOutput) - Number(isNews),
  ];
}

function typeTarget(place: number, of: number): number {
  if (place < 0) return 0;
  if (of === 1) return 1;
  return place === 0 ? settings.firstType : settings.secondType;
}

function shuffle(values: number[], random: () => number): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = kept;
  }
}
