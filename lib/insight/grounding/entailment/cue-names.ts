/**
 * Kinds of words that change what a sentence asserts: each has a list in every language of
 * `lexicon/`.
 */
export const cueNames = [
  'negation',
  'doubt',
  'plan',
  'condition',
  'cause',
  'universal',
  'partial',
  'only',
  'superlative',
  'comparative',
  'lower',
  'upper',
  'approx',
  'exact',
  'certain',
  'question',
  'speech',
  'first',
  'sequence',
  'up',
  'down',
  'fail',
  'widen',
  'temporary',
  'join',
] as const;
export type Cue = (typeof cueNames)[number];

/** Words and phrases of one language, several to a string. */
export type CueWords = Record<Cue, string[]>;
