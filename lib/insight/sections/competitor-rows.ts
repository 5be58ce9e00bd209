/** The rows of the table, in reading order. */
export const competitorRows = [
  'maker',
  'release',
  'weights',
  'licence',
  'context',
  'price-in',
  'price-out',
  'modalities',
  'parameters',
  'memory',
  'power',
  'list-price',
  'funding',
  'strategy',
  'focus',
  'benchmark',
] as const;
export type CompetitorRow = (typeof competitorRows)[number];
