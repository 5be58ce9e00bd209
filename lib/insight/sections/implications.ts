import * as z from 'zod/mini';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from './section.ts';

export const implications = section({
  item: z.extend(claimSchema, {
    /** Why it may come so, resting on the same evidence; null where no one gives a reason. */
    rationale: z.nullable(z.string().check(z.minLength(1), z.maxLength(600))),
    /**
     * By when, as stated ("by 2027") and, where the words name one, as a date; null where no time
     * is stated.
     */
    horizon: z.nullable(
      z.object({ text: z.string().check(z.minLength(1)), date: z.nullable(partialDateSchema) }),
    ),
    /** Who says it, as the article names them; null where the article names none. */
    speaker: z.nullable(z.string().check(z.minLength(1))),
  }),
  most: 4,
  least: 1,
  instruction:
    'Forward-looking statements about what may come: the prediction, its rationale if given, its ' +
    'horizon if stated (its words, and its date or null where the words name none), and who ' +
    'makes it. The speaker is a person or organization the article quotes or reports, never the ' +
    'journalist or the publisher; null and basis "inferred" if the article draws it itself.',
  fields: ({ rationale, horizon, speaker }) => [
    ...(rationale === null ? [] : [{ kind: 'statement' as const, text: rationale }]),
    ...(horizon === null ? [] : [{ kind: 'statement' as const, text: horizon.text }]),
    ...(horizon?.date ? [{ kind: 'date' as const, date: horizon.date, orPublished: false }] : []),
    ...(speaker === null
      ? []
      : [{ kind: 'name' as const, text: speaker, orTitle: false, isSpeaker: true }]),
  ],
});
