import * as z from 'zod/mini';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

/** The single thing to know. */
export const hook = section({
  item: z.extend(claimSchema, { text: claimSchema.shape.text.check(z.maxLength(140)) }),
  most: 1,
  least: 1,
  instruction:
    'The single thing to know, in one line of at most 140 characters (45 in Chinese, Japanese or ' +
    'Korean): who did what, with names and numbers, an active verb, no clickbait.',
});
