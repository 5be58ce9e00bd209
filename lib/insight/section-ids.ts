/** The parts of a card, top to bottom: their ids alone, for code that has no use for their schemas. */
export const sectionIds = [
  'hook',
  'tldr',
  'audience',
  'takeaways',
  'competitors',
  'technical',
  'glossary',
  'implications',
  'timeline',
  'related',
] as const;

export type SectionId = (typeof sectionIds)[number];
