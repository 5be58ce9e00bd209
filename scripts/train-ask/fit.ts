import {
  answerabilityFeatureNames,
  answerabilityFeatures,
} from '../../lib/engines/ask/answerability.ts';
import { passageFeatureNames, passageFeatures } from '../../lib/engines/ask/features.ts';
import { indexPassages } from '../../lib/engines/ask/passage-index.ts';
import type { AskWeights } from '../../lib/engines/ask/weights.ts';
import { fitLogistic } from '../train-grounding/fit-logistic.ts';
import type { AskExample } from './examples.ts';

const settings = {
  steps: 300,
  rate: 0.05,
  /** Ridge penalty of the ranking, for each question; of the answerability, in rows. */
  rankingPenalty: 0.01,
  answerabilityPenalty: 5,
  /**
   * Rows an example counts for: questions without an answer are few, and those made by removing it
   * are easier.
   */
  copies: { answered: 4, unanswered: 4, answerRemoved: 2 },
} as const;

/** Weights of ranking and answerability from questions with their answers. */
export function fit(examples: AskExample[]): Pick<AskWeights, 'passage' | 'answerability'> {
  return { passage: fitRanking(examples), answerability: fitAnswerability(examples) };
}

/**
 * Maximizes the likelihood of the answering passages under a softmax over the article's, by Adam.
 */
function fitRanking(examples: AskExample[]): AskWeights['passage'] {
  const questions = examples
    .filter(({ answers }) => answers.size > 0)
    .map(({ query, index, answers }) => ({
      rows: passageFeatures(query, index).map((row) =>
        passageFeatureNames.map((name) => row[name]),
      ),
      answers,
    }));
  const size = passageFeatureNames.length;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= settings.steps; step += 1) {
    const gradient = new Float64Array(size);
    for (const question of questions) addGradient(gradient, question, weights);
    for (let at = 0; at < size; at += 1) {
      const weight = weights[at] ?? 0;
      const slope = (gradient[at] ?? 0) / questions.length + settings.rankingPenalty * weight;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = (second[at] ?? 0) / (1 - 0.999 ** step);
      weights[at] = weight - (settings.rate * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return byName(passageFeatureNames, [...weights]);
}

function addGradient(
  gradient: Float64Array,
  { rows, answers }: { rows: number[][]; answers: ReadonlySet<number> },
  weights: Float64Array,
): void {
  const scores = rows.map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => sum + (answers.has(at) ? power : 0), 0);
  for (const [place, row] of rows.entries()) {
    const power = powers[place] ?? 0;
    const error = power / all - (answers.has(place) ? power / right : 0);
    for (const [at, value] of row.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
  }
}

/**
 * Logistic regression; an answered question whose answering passages are taken out of its article
 * is an unanswered one.
 */
function fitAnswerability(examples: AskExample[]): AskWeights['answerability'] {
  const rows = examples.flatMap((example) => {
    const isAnswered = example.answers.size > 0;
    const real = {
      values: valuesOf(example),
      positive: isAnswered,
      copies: isAnswered ? settings.copies.answered : settings.copies.unanswered,
    };
    if (!isAnswered) return [real];
    const left = example.passages.filter((_, at) => !example.answers.has(at));
    const removed = {
      values: valuesOf({ query: example.query, index: indexPassages(left) }),
      positive: false,
      copies: settings.copies.answerRemoved,
    };
    return [real, removed];
  });
  const { bias, weights } = fitLogistic(
    rows.flatMap(({ values, positive, copies }) =>
      Array.from({ length: copies }, () => ({ values, positive })),
    ),
    settings.answerabilityPenalty,
  );
  return { bias, ...byName(answerabilityFeatureNames, weights) };
}

function valuesOf({ query, index }: Pick<AskExample, 'query' | 'index'>): number[] {
  const features = answerabilityFeatures(query, index, passageFeatures(query, index));
  return answerabilityFeatureNames.map((name) => features[name]);
}

function byName<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  return Object.fromEntries(
    names.map((name, at) => [name, Number((values[at] ?? 0).toFixed(4))]),
  ) as Record<Name, number>;
}
