import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEvidence } from '../../lib/insight/grounding/find-evidence.ts';
import { checkDates } from '../../lib/insight/grounding/checks/dates.ts';
import { checkNumbers } from '../../lib/insight/grounding/checks/numbers.ts';
import { joined } from '../../lib/insight/grounding/parsed-text.ts';
import { summaryRisk } from '../../lib/insight/grounding/hallucination-risk.ts';
import { riskWeights, type RiskWeights } from '../../lib/insight/grounding/risk-weights.ts';
import { foldOf } from '../../scripts/train-grounding/folds.ts';
import {
  readSummaries,
  type Original,
  type Summary,
} from '../../scripts/train-grounding/summaries.ts';
import { articleOf } from '../lib/insight/card-fixture.ts';
import { editedSentences } from './grounding-edits.ts';
import { swapKinds, swapsOf, type SwapKind } from './grounding-swaps.ts';

/**
 * Detection of unsupported statements, without a model. Summaries of a source in the training set
 * are checked by weights trained without that source (cross-validation by source, the mean over
 * several splits); all others by the shipped weights.
 */
export async function run({
  data,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('grounding needs --data grounding-summary.jsonl.gz');
  const originals = readSummaries(data);
  const partings = readPartings();
  const verdicts = partings.partings.map((folds, parting) =>
    judge(originals, { folds, parting, seen: new Set(partings.ids) }),
  );
  const flags = numberFlags(originals.flatMap(({ summaries }) => summaries));
  const swaps = countSwaps(originals);
  const retrieval = retrievalOf(originals);
  const summary = {
    ...meanOf(verdicts.map((each) => ({ ...scoreOf(each), auc: aucOf(each) }))),
    ...flags,
    ...swaps,
    retrievalR1: retrieval.r1,
    retrievalClaims: retrieval.claims,
    summaries: verdicts[0]!.length,
    unsupported: verdicts[0]!.filter(({ marked }) => marked).length,
    crossValidated: verdicts[0]!.filter(({ seen }) => seen).length,
  };
  return {
    rows: Object.entries(summary).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
    summary,
  };
}

interface Verdict {
  risk: number;
  flagged: boolean;
  marked: boolean;
  /** Its source is one the shipped weights were trained on. */
  seen: boolean;
}

/** Weights for each fold of each parting, and the sources they were trained on. */
interface Partings {
  ids: string[];
  partings: RiskWeights[][];
}

function readPartings(): Partings {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, 'grounding-folds.json'), 'utf8'),
  ) as Partings;
}

function judge(
  originals: Original[],
  { folds, parting, seen: known }: { folds: RiskWeights[]; parting: number; seen: Set<string> },
): Verdict[] {
  return originals.flatMap(({ id, summaries }) => {
    const seen = known.has(id);
    const weights = seen ? folds[foldOf(id, parting)]! : riskWeights;
    return summaries.map(({ sentences, source, spans }) => {
      // Each fold's log-odds are set against its own threshold, so that folds can be ranked
      // together.
      const risk =
        summaryRisk(
          sentences.map(({ passage }) => passage),
          source,
          weights,
        ) - weights.threshold;
      return { risk, flagged: risk >= 0, marked: spans.length > 0, seen };
    });
  });
}

function scoreOf(verdicts: Verdict[]): { f1: number; precision: number; recall: number } {
  const right = verdicts.filter(({ flagged, marked }) => flagged && marked).length;
  const precision = right / verdicts.filter(({ flagged }) => flagged).length;
  const recall = right / verdicts.filter(({ marked }) => marked).length;
  return {
    f1: rate((2 * precision * recall) / (precision + recall)),
    precision: rate(precision),
    recall: rate(recall),
  };
}

/** How often a marked summary has the higher risk of a pair; ties count half. */
function aucOf(verdicts: Verdict[]): number {
  const marked = verdicts.filter((verdict) => verdict.marked);
  const clean = verdicts.filter((verdict) => !verdict.marked);
  const won = marked.reduce(
    (sum, one) =>
      sum +
      clean.reduce(
        (wins, other) => wins + (one.risk > other.risk ? 1 : one.risk === other.risk ? 0.5 : 0),
        0,
      ),
    0,
  );
  return rate(won / (marked.length * clean.length));
}

/**
 * Numbers, units and dates flagged against the whole source: the share in a summary that people
 * marked as having something unsupported, and (strict) the share inside the very words they marked.
 */
function numberFlags(summaries: Summary[]): {
  numberFlagPrecision: number;
  numberFlagPrecisionInSpan: number;
  numberFlags: number;
} {
  const flags = summaries.flatMap(({ sentences, source, spans }) => {
    const evidence = joined(source.sentences.map(({ passage }) => passage));
    return sentences.flatMap(({ passage }) => {
      const grounds = { statement: passage, evidence, context: evidence, sameLanguage: true };
      return [...checkNumbers(grounds), ...checkDates(grounds)].map(({ text }) => ({
        inSummary: spans.length > 0,
        inSpan: spans.some((span) => span.includes(text)),
      }));
    });
  });
  return {
    numberFlagPrecision: rate(flags.filter(({ inSummary }) => inSummary).length / flags.length),
    numberFlagPrecisionInSpan: rate(flags.filter(({ inSpan }) => inSpan).length / flags.length),
    numberFlags: flags.length,
  };
}

function countSwaps(originals: Original[]): Record<string, unknown> {
  const counts = originals.map(({ text }) => swapsOf(text));
  const total = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((sum, count) => sum + of(count), 0);
  const each = (value: (kind: SwapKind) => number) =>
    Object.fromEntries(swapKinds.map((kind) => [kind, value(kind)]));
  return {
    swapsCaught: each((kind) =>
      rate(total(({ caught }) => caught[kind]) / total(({ swapped }) => swapped[kind])),
    ),
    swaps: each((kind) => total(({ swapped }) => swapped[kind])),
    falseAlarmsOnQuotes: total(({ falseAlarms }) => falseAlarms),
    quotes: total(({ verbatim }) => verbatim),
  };
}

/**
 * How often the sentence a claim was made from is found first; claims are sentences of the text,
 * edited by rule.
 */
function retrievalOf(originals: Original[]): { r1: number; claims: number } {
  const found = originals.flatMap(({ text }) => {
    const article = articleOf(
      text.split(/\n+/).filter((line) => /\p{L}/u.test(line)),
      { title: 'Untitled' },
    );
    return editedSentences(text).map(
      ({ claim, sentence }) => findEvidence(claim, article)[0]?.text === sentence,
    );
  });
  return { r1: rate(found.filter(Boolean).length / found.length), claims: found.length };
}

function meanOf(scores: Record<string, number>[]): Record<string, number> {
  return Object.fromEntries(
    Object.keys(scores[0]!).map((name) => [
      name,
      rate(scores.reduce((sum, score) => sum + score[name]!, 0) / scores.length),
    ]),
  );
}

function rate(value: number): number {
  return Number(value.toFixed(4));
}
