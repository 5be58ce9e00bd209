/**
 * What a section's item states besides its text, so that grounding need not know the sections.
 * `statement`: words that rest on the same evidence. `date`: a partial ISO date that must stand in the evidence, or may be the
 * article's own day. `name`: who must stand in the evidence or its paragraph, or may stand in the title alone.
 */
export type FieldCheck =
  | { kind: 'statement'; text: string }
  | { kind: 'date'; date: string; orPublished: boolean }
  | { kind: 'name'; text: string; orTitle: boolean };
