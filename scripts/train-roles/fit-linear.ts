import type { StoredLinearRole } from '../../lib/engines/rule-based/roles/linear-scores.ts';
import { encodeRow, FARTHEST_STEP } from '../../lib/engines/rule-based/news-kind/weights.ts';

/** L2 penalty on each weight, per example; chosen by cross-validation by article. */
const PENALTY = 0.1;
const STEPS = 120;

export interface LinearExamples {
  rows: readonly Float64Array[];
  labels: readonly number[];
  weights: readonly number[];
}

/** A logistic regression with L2 penalty, by Nesterov's accelerated gradient; deterministic. */
export function fitLinear({ rows, labels, weights }: LinearExamples): StoredLinearRole {
  const width = rows[0]?.length ?? 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = labels.reduce((sum, label, at) => sum + label * (weights[at] ?? 0), 0);
  const rate = 1 / (LARGEST_CURVATURE * largestEigenvalue(rows, weights, all) + PENALTY);
  let current = new Float64Array(width);
  let ahead = new Float64Array(width);
  let bias = Math.log(Math.max(1e-6, positive) / Math.max(1e-6, all - positive));
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    for (const [at, row] of rows.entries()) {
      const error =
        (1 / (1 + Math.exp(-bias - dot(row, ahead))) - (labels[at] ?? 0)) *
        ((weights[at] ?? 0) / all);
      biasGradient += error;
      for (let input = 0; input < width; input += 1)
        gradient[input] = (gradient[input] ?? 0) + error * (row[input] ?? 0);
    }
    const next = ahead.map(
      (weight, at) => weight - rate * ((gradient[at] ?? 0) + PENALTY * weight),
    );
    const momentum = step / (step + 3);
    ahead = next.map((weight, at) => weight + momentum * (weight - (current[at] ?? 0)));
    current = next;
    bias -= biasGradient;
  }
  const scale = Number(
    (Math.max(...Array.from(current, Math.abs), 1e-6) / FARTHEST_STEP).toPrecision(3),
  );
  return { bias: Number(bias.toPrecision(4)), scale, weights: encodeRow(current, scale) };
}

/** The second derivative of the logistic loss is at most this. */
const LARGEST_CURVATURE = 0.25;

/** The largest eigenvalue of the inputs' second moments, by power iteration. */
function largestEigenvalue(
  rows: readonly Float64Array[],
  weights: readonly number[],
  all: number,
): number {
  const width = rows[0]?.length ?? 0;
  let vector = new Float64Array(width).fill(1 / Math.sqrt(width));
  let value = 1;
  for (let step = 0; step < 12; step += 1) {
    const next = new Float64Array(width);
    for (const [at, row] of rows.entries()) {
      const share = (dot(row, vector) * (weights[at] ?? 0)) / all;
      for (let input = 0; input < width; input += 1)
        next[input] = (next[input] ?? 0) + share * (row[input] ?? 0);
    }
    value = Math.sqrt(dot(next, next));
    vector = next.map((entry) => entry / value);
  }
  return 1.2 * value;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
