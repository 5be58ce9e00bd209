/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {"bias":-4.2871,"weights":[1.7654,0.7111,0.4377,0.6515,2.0703,-0.1308,1.044,0.532,0.0444,0.5584],"threshold":-1.767};
