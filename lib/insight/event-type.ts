/** What kind of news it is; decides order and wording. */
export const eventTypes = [
  'release',
  'product',
  'funding',
  'acquisition',
  'regulation',
  'lawsuit',
  'research',
  'benchmark',
  'chips',
  'security',
  'pricing',
  'people',
  'partnership',
  'open-source',
  'opinion',
  'other',
] as const;
export type EventType = (typeof eventTypes)[number];
