import { z } from 'zod';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from '../section.ts';

/** The rows of the table, in reading order. */
export const competitorRows = [
  'maker',
  'release',
  'weights',
  'licence',
  'context',
  'price-in',
  'price-out',
  'modalities',
  'parameters',
  'memory',
  'power',
  'list-price',
  'funding',
  'strategy',
  'focus',
  'benchmark',
] as const;
export type CompetitorRow = (typeof competitorRows)[number];

/** One cell of the table, a claim with its own dated source. A cell that is not here is "not known". */
export const competitors = section({
  item: claimSchema.extend({
    /** Whose column. */
    name: z.string().min(1).max(80),
    /** True in the column of what the article is about. */
    subject: z.boolean(),
    row: z.enum(competitorRows),
    asOf: partialDateSchema.nullable(),
  }),
  most: 60,
  instruction: 'Cells of a table of the article\'s subject beside two to four competitors, only as the article itself states them.',
});
