import { z } from 'zod';
import { articleHeadSchema } from '../article/article.ts';
import { errorCodes } from '../errors.ts';
import { supportLevels } from './claim.ts';
import { engineIds } from './engine.ts';
import { eventTypes } from './event-type.ts';
import { sectionIds } from './section-ids.ts';
import { groundedSectionsSchema, sectionsSchema } from './sections/index.ts';

export const entityKinds = ['organisation', 'model', 'product', 'person'] as const;

/** Whom or what the article is about, most mentioned first. */
export const entitySchema = z.object({
  /** The knowledge pack's id, or the folded name of one it does not know. */
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(entityKinds),
  mentions: z.int().positive(),
});
export type Entity = z.infer<typeof entitySchema>;

/** What an engine writes: unchecked. */
export const draftSchema = z.object({
  /** The language the card is written in. */
  language: z.string().min(2),
  eventType: z.enum(eventTypes),
  entities: z.array(entitySchema).max(40),
  sections: sectionsSchema,
});
export type Draft = z.infer<typeof draftSchema>;

/** What a model's answer cost; `usd` is null where no price is known. */
export const usageSchema = z.object({
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  usd: z.number().nonnegative().nullable(),
});
export type Usage = z.infer<typeof usageSchema>;

/** What went wrong while a model wrote, and was mended from the rules: sections in another language than asked, or an answer that broke off. */
export const cardWarningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('other-language'), sections: z.array(z.enum(sectionIds)) }),
  z.object({ kind: z.literal('broken'), code: z.enum(errorCodes), detail: z.string().optional() }),
]);
export type CardWarning = z.infer<typeof cardWarningSchema>;

/** The checked card: a draft with the outcome of grounding on every claim. */
export const insightSchema = z.object({
  version: z.literal(1),
  article: articleHeadSchema,
  language: z.string().min(2),
  eventType: z.enum(eventTypes),
  entities: z.array(entitySchema),
  sections: groundedSectionsSchema,
  /** How many claims have each support. */
  counts: z.record(z.enum(supportLevels), z.int().nonnegative()),
  engine: z.object({ id: z.enum(engineIds), model: z.string().nullable(), promptVersion: z.string().nullable() }),
  writtenAt: z.iso.datetime(),
  /** Milliseconds from article to checked card. */
  tookMs: z.number().nonnegative(),
  /** How much of the article the engine read, in words. */
  wordsRead: z.int().nonnegative(),
  usage: usageSchema.nullable(),
  /** Absent where nothing had to be mended. */
  warnings: z.array(cardWarningSchema).optional(),
});
export type Insight = z.infer<typeof insightSchema>;
