import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** Kinds of paragraphs; captions, navigation bars and boxes are dropped. */
export const paragraphKinds = [
  'paragraph',
  'heading',
  'list-item',
  'table-row',
  'quote',
  'code',
] as const;

export type ParagraphKind = (typeof paragraphKinds)[number];

/**
 * Which of the article's lists an item is in (counted from 0), how deep, and whether its items are
 * numbered.
 */
export const listPlaceSchema = z.object({
  list: z.int().check(z.gte(0)),
  level: z.int().check(z.gte(1)),
  isOrdered: z.boolean(),
});
export type ListPlace = z.infer<typeof listPlaceSchema>;

/**
 * A row of one of the article's tables (counted from 0), each cell tied to the header of its column
 * ('' where there is none).
 */
export const tableRowSchema = z.object({
  table: z.int().check(z.gte(0)),
  isHeader: z.boolean(),
  cells: z.array(z.object({ header: z.string(), text: z.string() })),
});
export type TableRow = z.infer<typeof tableRowSchema>;

export const paragraphSchema = z.object({
  kind: z.enum(paragraphKinds),
  /** Of a table row: the cells that are not empty, in order, a tab between two. */
  text: z.string().check(z.minLength(1)),
  /** Of a table row only. */
  row: z.optional(tableRowSchema),
  /** Of a list item only. */
  list: z.optional(listPlaceSchema),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** What a reader should know of the page before believing the card. */
export const articleFlags = [
  'partial',
  'live-blog',
  'opinion',
  'press-release',
  'sponsored',
  'media-only',
  'too-short',
] as const;
export type ArticleFlag = (typeof articleFlags)[number];

/** A day (`2026-11-24`) where the page states no time, else an ISO 8601 time with its offset. */
export const statedTimeSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * The text read from a page: plain text in paragraphs plus metadata. HTML never leaves the place
 * that reads it.
 */
export const articleSchema = z.object({
  /** Canonical address; the key of all data stored about the article. */
  url: httpUrlSchema,
  title: z.string().check(z.minLength(1)),
  /**
   * The publisher's name: from the publisher list for a listed site, else the page's site name,
   * else its host.
   */
  publisher: z.string().check(z.minLength(1)),
  /** An id of `lib/publishers`, null for a site not on the list. */
  publisherId: z.nullable(z.string()),
  authors: z.array(z.string().check(z.minLength(1))),
  publishedAt: z.nullable(statedTimeSchema),
  modifiedAt: z.nullable(statedTimeSchema),
  /** BCP 47, lower case primary subtag first (`en`, `zh-Hans`). */
  language: z.string().check(z.minLength(2)),
  section: z.nullable(z.string()),
  paragraphs: z.array(paragraphSchema).check(z.minLength(1)),
  /** Links of the main text, http(s) only: the only page links a card may offer. */
  links: z.array(z.object({ text: z.string(), url: httpUrlSchema })),
  flags: z.array(z.enum(articleFlags)),
  /** Words, or for languages written without spaces (zh, ja) characters / 1.7, rounded. */
  words: z.int().check(z.gte(0)),
  /** When it was read, ISO 8601 UTC. */
  readAt: z.iso.datetime(),
});
export type Article = z.infer<typeof articleSchema>;

/** The article's fields that the card's frame shows; without the text. */
export const articleHeadSchema = z.omit(articleSchema, { paragraphs: true, links: true });
export type ArticleHead = z.infer<typeof articleHeadSchema>;
