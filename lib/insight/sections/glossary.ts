import { claimSchema } from '../claim.ts';
import { section } from '../section.ts';

/** Terms explained where they stand in other sections; the text is the explanation. */
export const glossary = section({
  item: claimSchema.extend({ term: claimSchema.shape.text.max(60) }),
  most: 12,
  writtenBy: 'rules',
  instruction: 'Nothing: the glossary is filled from the knowledge pack.',
});
