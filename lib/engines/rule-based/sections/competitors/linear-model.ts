/** A logistic model over named features, as the training scripts write it. */
export interface LinearModel {
  bias: number;
  featureNames: readonly string[];
  weights: readonly number[];
}

/**
 * The probability a model gives to features; a feature that is absent counts 0. Throws for a name
 * the model does not know.
 */
export function probability(
  model: LinearModel,
  features: Readonly<Record<string, number>>,
): number {
  let sum = model.bias;
  for (const [name, value] of Object.entries(features)) {
    const at = model.featureNames.indexOf(name);
    const weight = model.weights[at];
    if (weight === undefined) throw new Error(`unknown feature ${name}`);
    sum += weight * value;
  }
  return 1 / (1 + Math.exp(-sum));
}
