import { z } from 'zod';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from '../section.ts';

export const timeline = section({
  item: claimSchema.extend({
    date: partialDateSchema,
    /** The event the article reports. */
    today: z.boolean(),
  }),
  most: 12,
  instruction: 'Dated events, oldest first, dates with the precision stated (2023, 2023-08, 2023-08-03).',
});
