import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/**
 * Maximum length of a stored blurb, in characters: enough for names, numbers and two or three
 * sentences.
 */
export const BLURB_MOST = 800;

/** One entry of a feed: plain text only, no HTML and no image. */
export const feedItemSchema = z.object({
  /** Canonical, and the key it is stored under. */
  url: httpUrlSchema,
  title: z.string().check(z.minLength(1), z.maxLength(400)),
  /** The feed's own summary; empty where it gives none. */
  blurb: z.string().check(z.maxLength(BLURB_MOST)),
  /** ISO 8601 UTC; null where the feed states no time that can be read, or one in the future. */
  publishedAt: z.nullable(z.iso.datetime()),
  /** The publisher's own id of the entry; the address where it gives none. */
  guid: z.string().check(z.minLength(1), z.maxLength(1000)),
  publisherId: z.string().check(z.minLength(1)),
  /** BCP 47, lower case primary subtag first: the feed's word, else the publisher's. */
  language: z.string().check(z.minLength(2), z.maxLength(35)),
});
export type FeedItem = z.infer<typeof feedItemSchema>;
