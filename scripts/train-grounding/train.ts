import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  featuresOf,
  positionOf,
  riskFeatures,
  riskOf,
  summaryRiskOf,
} from '../../lib/insight/grounding/hallucination-risk.ts';
import type { RiskWeights } from '../../lib/insight/grounding/risk-weights.ts';
import { fitLogistic, type Row } from './fit-logistic.ts';
import { foldOf, FOLDS, PARTINGS } from './folds.ts';
import { readSummaries, type Summary } from './summaries.ts';

/**
 * Trains the risk of a sentence on summaries with marked spans and writes
 * lib/insight/grounding/risk-weights.ts, and beside the bench one set of weights for each fold that
 * has not seen the sources of that fold: `npx tsx scripts/train-grounding/train.ts <jsonl.gz>`. No
 * chance is involved: a source's fold follows from its id.
 */
const RIDGE = 60;

const path = process.argv[2];
if (path === undefined) throw new Error('usage: train.ts <grounding-summary.jsonl.gz>');

const rowsKnown = new WeakMap<Summary, Row[]>();
const originals = readSummaries(path);
const all = originals.flatMap(({ summaries }) => summaries);
const root = join(import.meta.dirname, '../..');
const partings = Array.from({ length: PARTINGS }, (_, parting) =>
  Array.from({ length: FOLDS }, (__, fold) =>
    trained(all.filter(({ id }) => foldOf(id, parting) !== fold)),
  ),
);
writeFileSync(
  join(root, 'tests/bench/grounding-folds.json'),
  `${JSON.stringify({ ids: originals.map(({ id }) => id), partings })}\n`,
);
writeFileSync(join(root, 'lib/insight/grounding/risk-weights.ts'), weightsFile(trained(all)));
console.log(`${all.length} summaries of ${originals.length} texts`);

function trained(summaries: Summary[]): RiskWeights {
  const rows = summaries.flatMap((summary) => rowsOf(summary));
  const weights = { ...fitLogistic(rows, RIDGE), threshold: 0 };
  return rounded({ ...weights, threshold: thresholdOf(summaries, weights) });
}

/** A row for each sentence; reckoned once, since every fold asks again. */
function rowsOf(summary: Summary): Row[] {
  const known = rowsKnown.get(summary);
  if (known !== undefined) return known;
  const rows = summary.sentences.map(({ passage, marked }, index) => {
    const features = featuresOf(
      passage,
      summary.source,
      positionOf(index, summary.sentences.length),
    );
    return { values: riskFeatures.map((name) => features[name]), positive: marked };
  });
  rowsKnown.set(summary, rows);
  return rows;
}

/**
 * Halfway between the threshold of the best F1 on the summaries trained on and the one that marks
 * 36 of 100, lest the former be a fluke.
 */
function thresholdOf(summaries: Summary[], weights: RiskWeights): number {
  const scored = summaries.map((summary) => ({
    risk: summaryRiskOf(rowsOf(summary).map(({ values }) => riskOf(values, weights))),
    positive: summary.spans.length > 0,
  }));
  const positives = scored.filter(({ positive }) => positive).length;
  let best = { f1: -1, risk: 0 };
  for (const { risk } of scored) {
    const flagged = scored.filter((other) => other.risk >= risk);
    const f1 =
      (2 * flagged.filter(({ positive }) => positive).length) / (flagged.length + positives);
    if (f1 > best.f1) best = { f1, risk };
  }
  const usual = scored.map(({ risk }) => risk).toSorted((one, other) => other - one)[
    Math.floor(scored.length * 0.36)
  ]!;
  return (best.risk + usual) / 2;
}

function rounded({ bias, weights, threshold }: RiskWeights): RiskWeights {
  const round = (value: number) => Number(value.toFixed(4));
  return { bias: round(bias), weights: weights.map(round), threshold: round(threshold) };
}

function weightsFile(weights: RiskWeights): string {
  return `/** A logistic model: a weight for each figure, in their order, and the threshold on the log-odds of a whole summary. */
export interface RiskWeights {
  bias: number;
  weights: number[];
  threshold: number;
}

/** Written by scripts/train-grounding/train.ts from ${all.length} summaries of ${originals.length} news texts. */
export const riskWeights: RiskWeights = ${JSON.stringify(weights)};
`;
}
