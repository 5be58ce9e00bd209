import { eventTypes, type EventType } from '../../../insight/event-type.ts';
import { audiences, type Audience } from '../../../insight/sections/audience.ts';
import { newsFeatures, type Features, type NewsText } from './features.ts';
import { decodeWeights, type NewsKindWeights } from './weights.ts';
import { bias, featureNames, newsFrom, outputs, scale, weights as rows } from './weights.json';

/** An audience is named from this probability on; the most probable one always is. */
const AUDIENCE_FROM = 0.2;
const MOST_AUDIENCES = 3;

/** What a news text is. */
export interface NewsKind {
  eventType: EventType;
  /** Probability of each event type; they add up to 1. */
  eventTypes: Record<EventType, number>;
  /** One to three, the most probable first. */
  audiences: Audience[];
  /** False for essays, guides and pages that report no event. */
  isNews: boolean;
}

let weights: NewsKindWeights | undefined;

/**
 * Event type, audiences and whether an event is reported, for an article or a feed item: a linear
 * model (softmax over the event types, a logistic unit for each audience and for news) trained by
 * `scripts/train-kinds`.
 */
export function newsKindOf(text: NewsText): NewsKind {
  weights ??= decodeWeights({ bias, featureNames, newsFrom, outputs, scale, weights: rows });
  const kind = decide(scoresOf(newsFeatures(text), weights), weights.newsFrom);
  return leaving.test(text.title) ? { ...kind, eventType: 'people' } : kind;
}

/** Someone leaves, by the title: news of people whatever they go on to found or raise. */
const leaving = new RegExp(
  String.raw`\b(?:scientist|researcher|engineer|executive|founder|chief)s?\b.{0,40}` +
    String.raw`\b(?:to leave|leaves|quits?|departs?)\b(?!(?: \w+)? (?:no|open|behind)\b)`,
  'i',
);

/**
 * The event type a card shows: `opinion` where the publisher marks the article as one; `other` for
 * a page without a date that reports no event (a product's page, documentation, a list).
 */
export function cardTypeOf(
  { eventType, isNews }: NewsKind,
  { isOpinion, isDated }: { isOpinion: boolean; isDated: boolean },
): EventType {
  if (isOpinion) return 'opinion';
  return isDated || isNews ? eventType : 'other';
}

/** Log-odds by output, in the order of `outputNames`. */
export function scoresOf(features: Features, { bias, rows }: NewsKindWeights): Float64Array {
  const scores = Float64Array.from(bias);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row)
      for (const [at, weight] of row.entries()) scores[at] = (scores[at] ?? 0) + weight * value;
  }
  return scores;
}

/** The most probable event type, the probable audiences, and whether it is news. */
export function decide(scores: Float64Array, newsFrom: number): NewsKind {
  const types = softmax(scores.slice(0, eventTypes.length));
  const byType = Object.fromEntries(eventTypes.map((type, at) => [type, types[at] ?? 0])) as Record<
    EventType,
    number
  >;
  const ranked = audiences
    .map((audience, at) => ({
      audience,
      probability: logistic(scores[eventTypes.length + at] ?? 0),
    }))
    .sort((one, other) => other.probability - one.probability);
  return {
    eventType: eventTypes.reduce((best, type) => (byType[type] > byType[best] ? type : best)),
    eventTypes: byType,
    audiences: ranked
      .filter(({ probability }, at) => at === 0 || probability >= AUDIENCE_FROM)
      .slice(0, MOST_AUDIENCES)
      .map(({ audience }) => audience),
    isNews: (scores[eventTypes.length + audiences.length] ?? 0) >= newsFrom,
  };
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
