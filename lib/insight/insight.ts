import * as z from 'zod/mini';
import { articleHeadSchema } from '../article/article.ts';
import { errorCodes } from '../errors.ts';
import { supportLevels } from './claim.ts';
import { engineIds } from './engine.ts';
import { eventTypes } from './event-type.ts';
import { sectionIds } from './sections/section.ts';
import { groundedSectionsSchema, sectionsSchema } from './sections/index.ts';

export const entityKinds = ['organisation', 'model', 'product', 'person'] as const;

/** Entities mentioned in the article, most frequent first. */
export const entitySchema = z.object({
  /** The knowledge pack's id, or the folded name of one it does not know. */
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  kind: z.enum(entityKinds),
  mentions: z.int().check(z.gt(0)),
});
export type Entity = z.infer<typeof entitySchema>;

/** What an engine writes: unchecked. */
export const draftSchema = z.object({
  /** The language the card is written in. */
  language: z.string().check(z.minLength(2)),
  eventType: z.enum(eventTypes),
  entities: z.array(entitySchema).check(z.maxLength(40)),
  sections: sectionsSchema,
});
export type Draft = z.infer<typeof draftSchema>;

/** What a model's answer cost; `usd` is null where no price is known. */
export const usageSchema = z.object({
  inputTokens: z.int().check(z.gte(0)),
  outputTokens: z.int().check(z.gte(0)),
  usd: z.nullable(z.number().check(z.gte(0))),
});
export type Usage = z.infer<typeof usageSchema>;

/**
 * What went wrong while a model wrote, and was mended from the rules: sections in another language
 * than asked, or an answer that broke off.
 */
export const cardWarningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('other-language'), sections: z.array(z.enum(sectionIds)) }),
  z.object({ kind: z.literal('broken'), code: z.enum(errorCodes), detail: z.optional(z.string()) }),
]);
export type CardWarning = z.infer<typeof cardWarningSchema>;

/** Cards of earlier versions have no count for a level that came later. */
const countsSchema = z.pipe(
  z.transform((counts: unknown) =>
    typeof counts === 'object' && counts !== null ? { checked: 0, ...counts } : counts,
  ),
  z.record(z.enum(supportLevels), z.int().check(z.gte(0))),
);

/** The checked card: a draft with the outcome of grounding on every claim. */
export const insightSchema = z.object({
  version: z.literal(1),
  article: articleHeadSchema,
  language: z.string().check(z.minLength(2)),
  eventType: z.enum(eventTypes),
  entities: z.array(entitySchema),
  sections: groundedSectionsSchema,
  /** How many claims have each support. */
  counts: countsSchema,
  engine: z.object({
    id: z.enum(engineIds),
    model: z.nullable(z.string()),
    promptVersion: z.nullable(z.string()),
  }),
  writtenAt: z.iso.datetime(),
  /** Milliseconds from article to checked card. */
  tookMs: z.number().check(z.gte(0)),
  /** How much of the article the engine read, in words. */
  wordsRead: z.int().check(z.gte(0)),
  usage: z.nullable(usageSchema),
  /** Absent where nothing had to be mended. */
  warnings: z.optional(z.array(cardWarningSchema)),
});
export type Insight = z.infer<typeof insightSchema>;
