/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from 420 summaries of 70 news texts. */
export const riskWeights: RiskWeights = {"bias":-3.9906,"weights":[1.8287,0.8546,0.7812,0.405,-0.2632,1.8976,0.6055],"threshold":-1.7853};
