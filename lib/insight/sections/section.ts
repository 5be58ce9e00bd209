import type * as z from 'zod/mini';
import type { claimSchema } from '../claim.ts';
import type { FieldCheck } from '../grounding/checks/fields.ts';

/**
 * One part of the card. Prompting, grounding, storing, exporting and drawing all work from this.
 */
export interface Section<Item extends z.ZodMiniType> {
  /** A claim and what this section adds to it. */
  item: Item;
  /** The most items a card shows. */
  most: number;
  /** What a model is asked for, in one or two sentences. */
  instruction: string;
  /**
   * What an item states next to its text, to be checked against the same evidence; nothing if
   * absent.
   */
  fields?: (item: z.infer<Item>) => FieldCheck[];
  /**
   * True for an item that the card's own label shows to be inferred or suggested, so that its words
   * need not; default: none.
   */
  labelsInference?: (item: z.infer<Item>) => boolean;
  /**
   * Who writes it: sections of the rules are not asked of a model and stay as the rules wrote them.
   * Default: a model may.
   */
  writtenBy?: 'model' | 'rules';
  /**
   * The fewest items a refined card shows where the rules have them; a model's shorter list is
   * filled from the rules' (default 0).
   */
  least?: number;
  /**
   * The place of the card an item fills, such as a line of the TL;DR: one item each. Null or
   * absent: any place, but nothing said twice.
   */
  slotOf?: (item: z.infer<Item>) => string | null;
  /** The order they are read in; default: as written. */
  order?: (one: z.infer<Item>, other: z.infer<Item>) => number;
  /** Whether the items together have the size the card shows. */
  fits?: (items: z.infer<Item>[]) => boolean;
  /**
   * How a model's items join the rules', where filling up is not enough; gets only items whose
   * evidence holds.
   */
  merge?: (written: z.infer<Item>[], rules: z.infer<Item>[]) => z.infer<Item>[];
}

/** A section whose items are claims; a helper that keeps the item's exact type. */
export function section<Item extends z.ZodMiniType<z.infer<typeof claimSchema>>>(
  definition: Section<Item>,
): Section<Item> {
  return definition;
}

/**
 * The parts of a card, top to bottom: their ids alone, for code that has no use for their schemas.
 */
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
