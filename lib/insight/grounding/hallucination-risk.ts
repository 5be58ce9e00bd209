import { elementAt } from '../../invariant.ts';
import { checkDates } from './checks/dates.ts';
import { namesIn } from './checks/names.ts';
import { checkNumbers } from './checks/numbers.ts';
import type { Check } from './checks/check.ts';
import { joined, type ParsedText } from './parsed-text.ts';
import { wordRarity } from './word-frequency.ts';
import { reportingWords, isStopWord, type Word } from './words.ts';
import { riskWeights, type RiskWeights } from './risk-weights.ts';

/** What a summary is compared with: the sentences of a text, taken apart. */
export interface Source {
  sentences: { passage: ParsedText; roots: ReadonlySet<string> }[];
  roots: ReadonlySet<string>;
  /** The roots of its content words in order, and where each occurs in that order. */
  content: string[];
  places: ReadonlyMap<string, number[]>;
}

/** A text's sentences, prepared for comparing. */
export function sourceOf(sentences: ParsedText[]): Source {
  const words = sentences.flatMap((sentence) => sentence.words);
  const content = contentOf(words).map(({ root }) => root);
  const places = new Map<string, number[]>();
  for (const [place, root] of content.entries())
    places.set(root, [...(places.get(root) ?? []), place]);
  return {
    sentences: sentences.map((passage) => ({ passage, roots: rootsOf(passage.words) })),
    roots: rootsOf(words),
    content,
    places,
  };
}

/** The figures the risk of a sentence is calculated from, in the order of its weights. */
export const riskFeatures = [
  'concrete',
  'window',
  'order',
  'position',
  'numbers',
  'counted',
  'dates',
  'names',
  'pairs',
  'scattered',
] as const;
export type RiskFeatures = Record<(typeof riskFeatures)[number], number>;

/** How many neighbouring content words make a stretch: about a clause. */
const STRETCH = 5;

/**
 * Where a sentence occurs in its text: 0 the first, 1 the last, halfway if it is alone. Summaries
 * stray towards their end.
 */
export function positionOf(index: number, count: number): number {
  return count > 1 ? index / (count - 1) : 0.5;
}

/**
 * How far one sentence goes beyond a source; every figure 0 to 1 or a small count. Larger means
 * more doubtful, but for `counted`: how many numbers there were to go wrong.
 */
export function featuresOf(statement: ParsedText, source: Source, position: number): RiskFeatures {
  const content = contentOf(statement.words);
  const weight = weightOf(content) || 1;
  const missing = new Set(content.filter((word) => !hasKin(word, source)));
  const near = source.sentences
    .toSorted((one, other) => coverage(content, other) - coverage(content, one))
    .slice(0, 4)
    .map(({ passage }) => passage);
  const names = new Set(namesIn(statement));
  const named = [...new Set(content.filter((word) => names.has(word)).map(({ root }) => root))];
  return {
    concrete: weightOf([...missing].filter(({ folded }) => !reportingWords.has(folded))) / weight,
    window: heaviestStretch(content, missing),
    order: 1 - commonOrder(content, near[0]?.words ?? []) / Math.max(1, content.length),
    position,
    numbers: Math.min(2, missingBy(checkNumbers, statement, near)),
    counted: statement.quantities.length,
    dates: Math.min(2, missingBy(checkDates, statement, near.slice(0, 2))),
    names: [...missing].filter((word) => names.has(word)).length,
    pairs: pairsApart(named, source),
    scattered: 1 - bestWindow(content, source),
  };
}

function contentOf(words: Word[]): Word[] {
  return words.filter(({ folded }) => !isStopWord(folded));
}

function rootsOf(words: Word[]): Set<string> {
  return new Set(words.map(({ root }) => root));
}

function weightOf(words: Word[]): number {
  return words.reduce((sum, { folded }) => sum + wordRarity(folded), 0);
}

/**
 * The word, or another one that begins as it does (`investigate`, `investigators`), occurs in the
 * source.
 */
function hasKin({ root, folded }: Word, { roots }: Source): boolean {
  if (roots.has(root)) return true;
  if (folded.length < 5) return false;
  const beginning = folded.slice(0, Math.max(4, folded.length - 3));
  for (const other of roots) if (other.startsWith(beginning)) return true;
  return false;
}

function coverage(content: Word[], { roots }: { roots: ReadonlySet<string> }): number {
  return weightOf(content.filter(({ root }) => roots.has(root)));
}

/** The largest weighted share of missing words in any stretch of neighbouring content words. */
function heaviestStretch(content: Word[], missing: ReadonlySet<Word>): number {
  let heaviest = 0;
  for (let start = 0; start === 0 || start + STRETCH <= content.length; start += 1) {
    const stretch = content.slice(start, start + STRETCH);
    const whole = Math.max(STRETCH * 0.7, weightOf(stretch));
    heaviest = Math.max(heaviest, weightOf(stretch.filter((word) => missing.has(word))) / whole);
  }
  return heaviest;
}

/**
 * How many content words occur in the same order in the nearest sentence (longest common
 * subsequence).
 */
function commonOrder(content: Word[], words: Word[]): number {
  let row = words.map(() => 0);
  for (const { root } of content) {
    const next: number[] = [];
    for (const [index, word] of words.entries()) {
      const diagonal = index === 0 ? 0 : elementAt(row, index - 1);
      next.push(
        word.root === root ? diagonal + 1 : Math.max(elementAt(row, index), next[index - 1] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function missingBy(check: Check, statement: ParsedText, near: ParsedText[]): number {
  const evidence = joined(near);
  return check({ statement, evidence, context: evidence, sameLanguage: true }).length;
}

/** How many pairs of names are together in no sentence of the source. */
function pairsApart(named: string[], { sentences }: Source): number {
  return named.reduce(
    (sum, one, index) =>
      sum +
      named
        .slice(index + 1)
        .filter((other) => !sentences.some(({ roots }) => roots.has(one) && roots.has(other)))
        .length,
    0,
  );
}

/**
 * The largest weighted share of the content words that occur in one stretch of the source, two and
 * a half times as long.
 */
function bestWindow(content: Word[], { content: all, places }: Source): number {
  const wanted = new Map(content.map(({ root, folded }) => [root, wordRarity(folded)]));
  const length = Math.max(8, Math.floor(2.5 * content.length));
  const sum = (roots: Iterable<string>) =>
    [...new Set(roots)].reduce((total, root) => total + (wanted.get(root) ?? 0), 0);
  const starts = [...wanted.keys()].flatMap((root) => places.get(root) ?? []);
  return (
    Math.max(0, ...starts.map((start) => sum(all.slice(start, start + length)))) /
    (sum(wanted.keys()) || 1)
  );
}

/**
 * The probability that a sentence says something its source does not, by a logistic model over
 * figures of wording; trained by scripts/train-grounding on sentences of summaries in which people
 * marked what is unsupported.
 */
export function sentenceRisk(
  statement: ParsedText,
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
    1 /
    (1 +
      Math.exp(
        -values.reduce((sum, value, index) => sum + elementAt(weights, index) * value, bias),
      ))
  );
}

/** The risk that a whole summary says something unsupported, as log-odds (see summaryRiskOf). */
export function summaryRisk(
  sentences: ParsedText[],
  source: Source,
  weights: RiskWeights = riskWeights,
): number {
  return summaryRiskOf(
    sentences.map((sentence, index) =>
      sentenceRisk(sentence, source, { position: positionOf(index, sentences.length), weights }),
    ),
  );
}

/**
 * Of the risks of its sentences: the mean log-odds of what any, the worst and the average of them
 * say.
 */
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
