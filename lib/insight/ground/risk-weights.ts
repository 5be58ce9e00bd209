/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {"bias":-3.989,"weights":[1.8307,0.8585,0.7764,0.4043,-0.2664,1.8978,0.6088],"threshold":-1.7863};
