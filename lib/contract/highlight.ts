import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';

/** Something of an article or its card that the reader kept: a statement of the card, or words of the article. */
export const highlightSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The article's canonical address. */
  url: httpUrlSchema,
  /** The article's title, so that a mark can be read after the card is gone. */
  title: z.string().check(z.minLength(1)),
  kind: z.enum(['statement', 'highlight']),
  /** The words. */
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** The words of the article before and after a highlight, for finding it again; empty for a statement. */
  before: z.string().check(z.maxLength(200)),
  after: z.string().check(z.maxLength(200)),
  /** The reader's own words; empty for a mark alone. */
  note: z.string().check(z.maxLength(10_000)),
  keptAt: z.iso.datetime(),
  /** Since when a highlight is not on its page any more; null while it is, or nobody looked. */
  lostAt: z.nullable(z.iso.datetime()),
});
export type Highlight = z.infer<typeof highlightSchema>;
