import {
  newsFeatureNames,
  newsFeatures,
  wordScore,
  type NewsEvent,
  type NewsFeatureName,
} from './features.ts';
import type { Audience } from '../../insight/sections/audience.ts';
import { newsWeights } from './weights.ts';
import { roleWords } from './word-weights.ts';

export type { NewsEvent } from './features.ts';

/**
 * Signals that can be told to a reader as the reason for an event's place; the others are style or
 * counts shown elsewhere.
 */
export const newsReasons = [
  'money',
  'version',
  'ownPost',
  'newsroom',
  'repository',
  'capital',
  'state',
  'launch',
  'rumour',
  'security',
  'findings',
] as const satisfies readonly NewsFeatureName[];
export type NewsReason = (typeof newsReasons)[number];

/** What an event is worth to everybody and to readers of each role. */
export interface NewsValue {
  /**
   * In doublings of the number of publishers that report it, so that it adds to what concerns the
   * reader; 0 or more.
   */
  worth: number;
  /** The same for readers of a role. */
  roles: Record<Audience, number>;
  /** The strongest signal that can be told, by role; absent where none raises the event. */
  reasons: Partial<Record<Audience, NewsReason>>;
}

/** Signals of one event, for `--explain` and tests. */
export interface NewsSignal {
  name: NewsFeatureName;
  weight: number;
  value: number;
}

/**
 * How much an event matters in its week: learned from an editor's rankings (`scripts/train-recap`).
 * Pure.
 */
export function newsValue(event: NewsEvent): NewsValue {
  const score = newsSignals(event).reduce(
    (sum, { weight, value }) => sum + weight * value,
    newsWeights.bias,
  );
  const features = newsFeatures(event);
  const reasons: NewsValue['reasons'] = {};
  for (const [role, { worth, weights }] of Object.entries(newsWeights.roles)) {
    const strongest = newsReasons
      .map((name) => ({
        name,
        value: features[name] * (weights[name] + worth * newsWeights.weights[name]),
      }))
      .reduce((best, signal) => (signal.value > best.value ? signal : best));
    if (strongest.value > 0) reasons[role as Audience] = strongest.name;
  }
  const roles = Object.fromEntries(
    Object.entries(newsWeights.roles).map(([role, { bias, worth, words, weights }]) => {
      const own = newsFeatureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
      const said = wordScore(event.title, event.text, roleWords[role as Audience]);
      return [role, rounded(doublings(bias + worth * score + words * said + own))];
    }),
  ) as Record<Audience, number>;
  return { worth: rounded(doublings(score)), roles, reasons };
}

/** The parts of the general score. */
export function newsSignals(event: NewsEvent): NewsSignal[] {
  const features = newsFeatures(event);
  return newsFeatureNames.map((name) => ({
    name,
    weight: newsWeights.weights[name],
    value: features[name],
  }));
}

/** Log-odds below which an event is worth nothing. */
const LEAST = -8;
/**
 * What a doubling of the publishers counts for in the recap, where what concerns the reader is
 * added.
 */
const DOUBLING = 1.4;

function doublings(logOdds: number): number {
  return (Math.max(0, logOdds - LEAST) * DOUBLING) / newsWeights.weights.coverage;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
