import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

export const takeaways = section({
  item: claimSchema,
  most: 5,
  least: 3,
  instruction:
    'Three to five statements that are complete without context and repeat nothing of the hook ' +
    'or the TL;DR: further numbers, conditions, limits, reactions.',
});
