import * as z from 'zod/mini';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

/** Terms explained where they occur in other sections; the text is the explanation. */
export const glossary = section({
  item: z.extend(claimSchema, { term: claimSchema.shape.text.check(z.maxLength(60)) }),
  most: 12,
  writtenBy: 'rules',
  instruction: 'Nothing: the glossary is filled from the knowledge pack.',
});
