import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { partialDateSchema } from '../insight/claim.ts';

/** A prediction of a card with a horizon, shown again when it is due. */
export const predictionSchema = z.object({
  /** Address and words, so that the id is stable when the card is rewritten. */
  id: z.string().check(z.minLength(1)),
  url: httpUrlSchema,
  title: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1)),
  /** Who predicts; null if the card inferred it. */
  speaker: z.nullable(z.string().check(z.minLength(1))),
  publisher: z.string().check(z.minLength(1)),
  /** "by the end of 2027". */
  horizon: z.string().check(z.minLength(1)),
  horizonDate: partialDateSchema,
  /** Last day of the horizon, `YYYY-MM-DD`. */
  due: z.iso.date(),
  saidAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()]),
});
export type Prediction = z.infer<typeof predictionSchema>;

export const outcomes = ['came-true', 'did-not', 'unclear'] as const;
export type Outcome = (typeof outcomes)[number];

/** The reader's verdict; includes the prediction, because the card may be deleted. */
export const verdictSchema = z.extend(predictionSchema, {
  outcome: z.enum(outcomes),
  judgedAt: z.iso.datetime(),
});
export type Verdict = z.infer<typeof verdictSchema>;
