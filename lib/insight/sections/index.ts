import * as z from 'zod/mini';
import { groundingSchema, type Grounding } from '../claim.ts';
import type { SectionId } from './section.ts';
import { audience } from './audience.ts';
import { competitors } from './competitors.ts';
import { glossary } from './glossary.ts';
import { hook } from './hook.ts';
import { implications } from './implications.ts';
import { related } from './related.ts';
import { takeaways } from './takeaways.ts';
import { technical } from './technical.ts';
import { timeline } from './timeline.ts';
import { tldr } from './tldr.ts';

/** The card, top to bottom; each id of `sectionIds` has its section, or this does not compile. */
export const sections = {
  hook,
  tldr,
  audience,
  takeaways,
  competitors,
  technical,
  glossary,
  implications,
  timeline,
  related,
} satisfies Record<SectionId, unknown>;

export type Item<Id extends SectionId = SectionId> = z.infer<(typeof sections)[Id]['item']>;
export type GroundedItem<Id extends SectionId = SectionId> = Item<Id> & Grounding;
export type Sections = { [Id in SectionId]: Item<Id>[] };
export type GroundedSections = { [Id in SectionId]: GroundedItem<Id>[] };

/** All sections as a draft writes them. A section with nothing to say is an empty list. */
export const sectionsSchema = z.object(
  Object.fromEntries(
    Object.entries(sections).map(([id, { item, most }]) => [
      id,
      z.array(item).check(z.maxLength(most)),
    ]),
  ),
) as unknown as z.ZodMiniType<Sections>;

/** All sections after grounding. */
export const groundedSectionsSchema = z.object(
  Object.fromEntries(
    Object.entries(sections).map(([id, { item, most }]) => [
      id,
      z.array(z.intersection(item, groundingSchema)).check(z.maxLength(most)),
    ]),
  ),
) as unknown as z.ZodMiniType<GroundedSections>;

/** A card with nothing in it. */
export function emptySections(): Sections {
  return {
    hook: [],
    tldr: [],
    audience: [],
    takeaways: [],
    competitors: [],
    technical: [],
    glossary: [],
    implications: [],
    timeline: [],
    related: [],
  };
}
