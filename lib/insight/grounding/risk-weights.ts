/**
 * A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of
 * a whole summary.
 */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {
  bias: -4.3266,
  weights: [1.6981, 0.6852, 0.5385, 0.6535, 2.2774, -0.1108, 1.0353, 0.5664, 0.0442, 0.5255],
  threshold: -1.7545,
};
