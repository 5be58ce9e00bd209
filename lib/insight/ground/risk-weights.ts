/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {"bias":-3.9937,"weights":[1.8589,0.8208,0.779,0.4055,-0.2627,1.8733,0.6299],"threshold":-1.7776};
