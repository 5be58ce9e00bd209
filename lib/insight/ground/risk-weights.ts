/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {"bias":-4.3463,"weights":[1.714,0.867,0.705,0.6326,1.9597,0.4887],"threshold":-1.7731};
