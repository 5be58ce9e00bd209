import * as z from 'zod/mini';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from './section.ts';

export const timeline = section({
  item: z.extend(claimSchema, {
    date: partialDateSchema,
    /** The event the article reports. */
    today: z.boolean(),
  }),
  most: 12,
  least: 12,
  // Two events of one month or year are two events; of one day, most often one event told twice.
  slotOf: (item) => (item.today ? 'today' : item.date.length === 10 ? item.date : null),
  order: (one, other) => one.date.localeCompare(other.date),
  instruction:
    'Dated events, oldest first, dates with the precision stated (2023, 2023-08, 2023-08-03). ' +
    'Relative dates ("on Friday", "last month") are worked out from the publication date in the ' +
    'header, which may be used as a date without a quote of its own. today is true for the one ' +
    'event that the article reports as its news, false for all others.',
  fields: ({ date, today }) => [{ kind: 'date', date, orPublished: today }],
});
