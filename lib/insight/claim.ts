import * as z from 'zod/mini';
import { statedTimeSchema } from '../article/article.ts';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** A year, a month, a day: a date keeps the precision it was stated with. */
export const partialDateSchema = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** The article's own words. */
export const quoteSchema = z.object({
  kind: z.literal('quote'),
  /** Verbatim, after folding white space and quotation marks. */
  text: z.string().check(z.minLength(1)),
  /** Index into the article's paragraphs; null when not located yet; -1 for the title. */
  paragraph: z.nullable(z.int().check(z.gte(-1))),
});

/** A dated fact of the knowledge pack, in words. */
export const factSchema = z.object({
  kind: z.literal('fact'),
  /** Stable id in the knowledge pack. */
  id: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1)),
  source: z.object({ name: z.string().check(z.minLength(1)), url: httpUrlSchema }),
  /** The date the fact is of. */
  asOf: partialDateSchema,
});

/** Another report: a feed item or an article read earlier. */
export const reportSchema = z.object({
  kind: z.literal('item'),
  url: httpUrlSchema,
  title: z.string().check(z.minLength(1)),
  publisher: z.string().check(z.minLength(1)),
  publishedAt: z.nullable(statedTimeSchema),
  /** Its words that carry the claim. */
  quote: z.string().check(z.minLength(1)),
});

export const evidenceSchema = z.discriminatedUnion('kind', [quoteSchema, factSchema, reportSchema]);
export type Evidence = z.infer<typeof evidenceSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Report = z.infer<typeof reportSchema>;

/**
 * `stated`: someone said it. `inferred`: follows from what was said. `suggested`: a recommendation.
 */
export const bases = ['stated', 'inferred', 'suggested'] as const;

/** What a card states, with what it rests on. Every item of every section is one. */
export const claimSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(1200)),
  basis: z._default(z.enum(bases), 'stated'),
  evidence: z.array(evidenceSchema).check(z.maxLength(8)),
  /**
   * Where the reader can act on or check it: from the article or the knowledge pack, nowhere else.
   */
  link: z._default(
    z.nullable(z.object({ label: z.string().check(z.minLength(1)), url: httpUrlSchema })),
    null,
  ),
});
export type Claim = z.infer<typeof claimSchema>;

/** The outcome of grounding, best first. */
export const supportLevels = [
  'quoted',
  'supported',
  'checked',
  'context',
  'suggested',
  'unsupported',
] as const;
export type Support = (typeof supportLevels)[number];

/** Why a claim is `unsupported`: which check failed, and on which words. */
export const problemKinds = [
  'no-evidence',
  'quote-not-found',
  'number',
  'date',
  'name',
  'unit',
  'polarity',
  'roles',
  'wording',
  'link',
  'overlap',
  'meaning',
] as const;
export const problemSchema = z.object({ kind: z.enum(problemKinds), text: z.string() });
export type Problem = z.infer<typeof problemSchema>;

export const groundingSchema = z.object({
  support: z.enum(supportLevels),
  problems: z.array(problemSchema),
});
export type Grounding = z.infer<typeof groundingSchema>;
