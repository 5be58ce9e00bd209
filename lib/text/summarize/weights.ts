/**
 * Written by scripts/train-ranking/train.ts: the log-odds of a sentence being in a summary, by
 * feature.
 */
export const bias = -3.1435;

export const weights: Record<string, number> = {
  first: -0.9928,
  second: 0.2182,
  third: 0.0562,
  early: 0.3911,
  'inverse-position': 0.0855,
  'relative-position': -0.7877,
  last: -0.1026,
  length: -0.3207,
  'length-squared': -0.5374,
  short: -0.6253,
  long: -0.2266,
  centrality: 1.2144,
  degree: -1.1855,
  'lead-overlap': 0.1949,
  'first-overlap': -0.4762,
  'title-overlap': 0.0,
  frequency: 2.6611,
  'top-words': -0.0545,
  'new-words': -0.3491,
  numbers: 0.1925,
  capitals: 0.0278,
  'new-capitals': 0.1426,
  acronyms: -0.212,
  quote: 0.0453,
  'opening-quote': -0.819,
  question: -0.1175,
  'first-person': -0.6106,
  dangling: 0.0,
  attribution: -0.1856,
  connective: 0.0,
  'stop-words': -0.0029,
  parenthesis: -0.3144,
  boilerplate: 0.0,
  modal: 0.0992,
  superlative: 0.0241,
  phrases: 0.432,
  'early-centrality': 1.6802,
  'early-length': 1.0216,
  'names-frequency': 0.1141,
};

/** The log-odds of a word being in a summary, by the features of `wordFeatureNames`. */
export const wordBias = -3.8632;

export const wordWeights: readonly number[] = [
  1.2704, 2.981, -0.9287, -2.1263, -0.1647, 0.1905, 0.4021, 0.4061, 0.0123, 0.5913,
];
