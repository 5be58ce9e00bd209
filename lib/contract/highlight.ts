import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** A saved item: a statement of a card, words of an article, or a card on the reading list. */
export const highlightSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The article's canonical address. */
  url: httpUrlSchema,
  /** The article's title, for use after the card is deleted. */
  title: z.string().check(z.minLength(1)),
  kind: z.enum(['statement', 'highlight', 'card']),
  /** The text; for a card its title. */
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Article text before and after a highlight, for locating it again; empty for a statement. */
  before: z.string().check(z.maxLength(200)),
  after: z.string().check(z.maxLength(200)),
  /** The reader's note; may be empty. */
  note: z.string().check(z.maxLength(10_000)),
  keptAt: z.iso.datetime(),
  /** Read state of a reading-list card; absent for other kinds. */
  read: z.optional(z.boolean()),
  /** Since when the page lacks the highlight; null if present or unchecked. */
  lostAt: z.nullable(z.iso.datetime()),
});
export type Highlight = z.infer<typeof highlightSchema>;
