import type { Passage } from './passage.ts';
import { featuresOf, positionOf, riskFeatures, type Source } from './risk-features.ts';
import { riskWeights, type RiskWeights } from './risk-weights.ts';

/**
 * The probability that a sentence says something its source does not, by a logistic model over figures of wording; trained by
 * scripts/train-grounding on sentences of summaries in which people marked what is unsupported.
 */
export function sentenceRisk(
  statement: Passage,
  source: Source,
  { position = ALONE, weights = riskWeights }: { position?: number; weights?: RiskWeights } = {},
): number {
  const features = featuresOf(statement, source, position);
  return riskOf(
    riskFeatures.map((name) => features[name]),
    weights,
  );
}

/** A statement that is no part of a summary. */
const ALONE = positionOf(0, 1);

/** The probability the model gives to figures in the order of its weights. */
export function riskOf(values: number[], { bias, weights }: RiskWeights): number {
  return (
    1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + weights[index]! * value, bias)))
  );
}

/** The risk that a whole summary says something unsupported, as log-odds (see summaryRiskOf). */
export function summaryRisk(
  sentences: Passage[],
  source: Source,
  weights: RiskWeights = riskWeights,
): number {
  return summaryRiskOf(
    sentences.map((sentence, index) =>
      sentenceRisk(sentence, source, { position: positionOf(index, sentences.length), weights }),
    ),
  );
}

/** Of the risks of its sentences: the mean log-odds of what any, the worst and the average of them say. */
export function summaryRiskOf(risks: number[]): number {
  if (risks.length === 0) return logOdds(0);
  const any = 1 - risks.reduce((none, risk) => none * (1 - risk), 1);
  const mean = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
  return (logOdds(any) + logOdds(Math.max(...risks)) + logOdds(mean)) / 3;
}

function logOdds(probability: number): number {
  const inside = Math.min(0.999, Math.max(0.0001, probability));
  return Math.log(inside / (1 - inside));
}
