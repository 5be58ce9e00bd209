import type { z } from 'zod';
import type { claimSchema } from './claim.ts';

/** One part of the card. Prompting, grounding, storing, exporting and drawing all work from this. */
export interface Section<Item extends z.ZodType> {
  /** A claim and what this section adds to it. */
  item: Item;
  /** The most items a card shows. */
  most: number;
  /** What a model is asked for, in one or two sentences. */
  instruction: string;
}

/** A section whose items are claims; a helper that keeps the item's exact type. */
export function section<Item extends z.ZodType<z.infer<typeof claimSchema>>>(definition: Section<Item>): Section<Item> {
  return definition;
}
