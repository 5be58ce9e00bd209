/**
 * What a section's item states besides its text, so that grounding need not know the sections.
 * `statement`: words that rest on the same evidence. `date`: a partial ISO date that must stand in the evidence, or may be the
 * article's own day. `name`: whoever must stand in the evidence, its paragraph or its source.
 */
export type FieldCheck =
  | { kind: 'statement'; text: string }
  | { kind: 'date'; date: string; orPublished: boolean }
  | { kind: 'name'; text: string };
