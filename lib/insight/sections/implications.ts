import { z } from 'zod';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from '../section.ts';

export const implications = section({
  item: claimSchema.extend({
    /** Why it may come so, resting on the same evidence; null where nobody gives a reason. */
    rationale: z.string().min(1).max(600).nullable(),
    /** By when, as stated ("by 2027") and as a date; null where no time is stated. */
    horizon: z.object({ text: z.string().min(1), date: partialDateSchema }).nullable(),
    /** Who says it, as the article names them; null when inferred. */
    speaker: z.string().min(1).nullable(),
  }),
  most: 4,
  least: 1,
  instruction: 'Forward-looking statements: the prediction, its rationale, its horizon if stated, and who says it; basis "inferred" if nobody does.',
  fields: ({ rationale, horizon, speaker }) => [
    ...(rationale === null ? [] : [{ kind: 'statement' as const, text: rationale }]),
    ...(horizon === null ? [] : [{ kind: 'statement' as const, text: horizon.text }]),
    ...(horizon?.date ? [{ kind: 'date' as const, date: horizon.date, orPublished: false }] : []),
    ...(speaker === null ? [] : [{ kind: 'name' as const, text: speaker, orTitle: false }]),
  ],
});
