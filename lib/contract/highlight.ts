import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** What the reader saved: a statement of a card, words of an article, or a whole card on the reading list. */
export const highlightSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The article's canonical address. */
  url: httpUrlSchema,
  /** The article's title, so that a mark can be read after the card is gone. */
  title: z.string().check(z.minLength(1)),
  kind: z.enum(['statement', 'highlight', 'card']),
  /** The words; of a card its title. */
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** The words of the article before and after a highlight, for finding it again; empty for a statement. */
  before: z.string().check(z.maxLength(200)),
  after: z.string().check(z.maxLength(200)),
  /** The reader's own words; empty for a mark alone. */
  note: z.string().check(z.maxLength(10_000)),
  keptAt: z.iso.datetime(),
  /** Whether a card of the reading list was read; absent for the other kinds. */
  read: z.optional(z.boolean()),
  /** Since when a highlight is not on its page any more; null while it is, or nobody looked. */
  lostAt: z.nullable(z.iso.datetime()),
});
export type Highlight = z.infer<typeof highlightSchema>;
