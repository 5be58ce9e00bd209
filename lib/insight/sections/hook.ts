import { claimSchema } from '../claim.ts';
import { section } from '../section.ts';

/** The single thing to know. */
export const hook = section({
  item: claimSchema.extend({ text: claimSchema.shape.text.max(140) }),
  most: 1,
  least: 1,
  instruction: 'The single thing to know, in one line of at most 140 characters: names, numbers, an active verb, no clickbait.',
});
