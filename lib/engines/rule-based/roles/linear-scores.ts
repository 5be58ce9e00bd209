import { decodeRow } from '../news-kind/weights.ts';

/** Mean and standard deviation of each input over the training sentences. */
export interface InputScaling {
  means: number[];
  deviations: number[];
}

/** A logistic model of one role as it is stored: one character per input, `scale` apart. */
export interface StoredLinearRole {
  bias: number;
  scale: number;
  weights: string;
}

/** A logistic model of one role as it is applied. */
export interface LinearRole {
  bias: number;
  weights: Float32Array;
}

/** Standardized inputs farther from the mean than this many deviations count as that far. */
const FARTHEST = 4;
/** A feature that varies less than this within an article does not tell its sentences apart. */
const LEAST_DEVIATION = 1e-6;

/**
 * What the linear models read of each sentence: every feature twice, on a logarithmic scale and as
 * its distance from the article's own mean in the article's own deviations. The second tells which
 * sentence of this article has most of it.
 */
export function rawInputs(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const own = Array.from({ length: width }, (_, at) => momentsOf(rows.map((row) => row[at] ?? 0)));
  return rows.map((row) => [
    ...row.map((value) => Math.sign(value) * Math.log1p(Math.abs(value))),
    ...row.map((value, at) => {
      const { mean = 0, deviation = 0 } = own[at] ?? {};
      return deviation < LEAST_DEVIATION ? 0 : (value - mean) / deviation;
    }),
  ]);
}

/** Inputs in deviations from their mean over the training sentences. */
export function scaledInputs(
  inputs: readonly number[],
  { means, deviations }: InputScaling,
): number[] {
  return inputs.map((value, at) => {
    const deviation = deviations[at] ?? 0;
    const scaled = deviation < LEAST_DEVIATION ? 0 : (value - (means[at] ?? 0)) / deviation;
    return Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
  });
}

/** Mean and deviation of each input over many sentences, rounded to what is stored. */
export function scalingOf(inputs: readonly (readonly number[])[]): InputScaling {
  const width = inputs[0]?.length ?? 0;
  const moments = Array.from({ length: width }, (_, at) =>
    momentsOf(inputs.map((row) => row[at] ?? 0)),
  );
  return {
    means: moments.map(({ mean }) => Number(mean.toPrecision(3))),
    deviations: moments.map(({ deviation }) => Number(deviation.toPrecision(3))),
  };
}

/** Weights as they are applied. Throws where an input has no weight. */
export function decodeLinear(
  { bias, scale, weights }: StoredLinearRole,
  inputs: number,
): LinearRole {
  if (weights.length !== inputs)
    throw new RangeError(`linear role weights: ${weights.length} for ${inputs} inputs`);
  return { bias, weights: decodeRow(weights, scale) };
}

/** The log-odds of a role from scaled inputs. */
export function linearLogOdds({ bias, weights }: LinearRole, inputs: readonly number[]): number {
  let sum = bias;
  for (const [at, value] of inputs.entries()) sum += value * (weights[at] ?? 0);
  return sum;
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const size = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size;
  return { mean, deviation: Math.sqrt(spread) };
}
