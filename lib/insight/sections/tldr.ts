import * as z from 'zod/mini';
import { wordCount } from '../../text/tokenize.ts';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

/** The four lines of the 30-second TL;DR, in the order they are read. */
export const tldrParts = [
  'what-changed',
  'why-it-matters',
  'what-to-do-next',
  'who-should-care',
] as const;
export type TldrPart = (typeof tldrParts)[number];

/** Readable aloud in 30 s: at most this many words in all four lines together. */
export const TLDR_MOST_WORDS = 75;

export const tldr = section({
  item: z.extend(claimSchema, { part: z.enum(tldrParts) }),
  most: 4,
  least: 4,
  slotOf: (item) => item.part,
  labelsInference: ({ part }) => part === 'what-to-do-next' || part === 'who-should-care',
  order: (one, other) => tldrParts.indexOf(one.part) - tldrParts.indexOf(other.part),
  fits: (items) =>
    items.reduce((words, item) => words + wordCount(item.text), 0) <= TLDR_MOST_WORDS,
  instruction:
    'Four lines of at most 75 words altogether (150 characters in Chinese, Japanese or Korean): ' +
    'what changed (who did what, to what, when, how much), why it matters (a consequence or ' +
    'stake that the article itself states, for whom), what to do next (one concrete step that ' +
    'can be checked off and names the product, law or version it is about; basis "suggested"), ' +
    'who should care (basis "inferred").',
});
