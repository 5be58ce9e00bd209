import type { Support } from '../insight/claim.ts';
import type { Audience } from '../insight/sections/audience.ts';
import type { CompetitorRow } from '../insight/sections/competitor-rows.ts';
import type { SectionId } from '../insight/section-ids.ts';
import type { TldrPart } from '../insight/sections/tldr.ts';

/** The words around a card's statements, in the reader's language; the statements bring their own. */
export interface CardWords {
  section: Record<SectionId, string>;
  part: Record<TldrPart, string>;
  row: Record<CompetitorRow, string>;
  audience: Record<Audience, string>;
  support: Record<Support, string>;
  notKnown: string;
  thisStory: string;
  inferred: string;
  horizon: string;
  saidBy(speaker: string): string;
  asOf(date: string): string;
  originalSource(publisher: string): string;
  rights(publisher: string): string;
}
