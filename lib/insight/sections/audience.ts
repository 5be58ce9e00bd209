import * as z from 'zod/mini';
import { claimSchema } from '../claim.ts';
import { section } from './section.ts';

/** The fixed vocabulary of readers. */
export const audiences = [
  'engineers',
  'founders',
  'product',
  'researchers',
  'investors',
  'policy',
  'security',
  'executives',
  'creators',
] as const;
export type Audience = (typeof audiences)[number];

/** Who it concerns; the claim's text is the reason, shown on hover. */
export const audience = section({
  item: z.extend(claimSchema, { audience: z.enum(audiences) }),
  most: 3,
  least: 1,
  slotOf: (item) => item.audience,
  labelsInference: () => true,
  instruction:
    'One to three audiences from the fixed list, each with the reason as its text (basis "inferred").',
});
