import { z } from 'zod';
import { httpUrlSchema } from '../article/http-url.ts';
import { errorCodes } from '../errors.ts';

/** What is remembered of a feed from one collection to the next, and shown in options. */
export const feedStateSchema = z.object({
  /** The address on the publishers' list: the key. */
  url: httpUrlSchema,
  publisherId: z.string().min(1),
  /** Where it is asked for now: differs from `url` once the publisher moved it for good (301, 308). */
  address: httpUrlSchema,
  etag: z.string().max(1000).nullable(),
  lastModified: z.string().max(200).nullable(),
  /** Not asked for before this time, ISO 8601 UTC. */
  dueAt: z.iso.datetime(),
  checkedAt: z.iso.datetime().nullable(),
  /** When entries were last read, or the publisher said that nothing changed. */
  succeededAt: z.iso.datetime().nullable(),
  /** Failures in a row. */
  failures: z.int().nonnegative(),
  /** `dead` (gone, or failing for two weeks) is asked for once a week and shown in options. */
  status: z.enum(['new', 'well', 'failing', 'dead', 'not-granted']),
  lastError: z.object({ code: z.enum(errorCodes), detail: z.string().optional() }).nullable(),
  /** Good entries of the last reading. */
  items: z.int().nonnegative(),
});
export type FeedState = z.infer<typeof feedStateSchema>;

/** A feed that was never asked for: due at once. */
export function newFeedState(url: string, publisherId: string, now: Date): FeedState {
  return {
    url,
    publisherId,
    address: url,
    etag: null,
    lastModified: null,
    dueAt: now.toISOString(),
    checkedAt: null,
    succeededAt: null,
    failures: 0,
    status: 'new',
    lastError: null,
    items: 0,
  };
}
