import * as z from 'zod/mini';
import { httpUrlSchema } from '../../url/http-url-schema.ts';
import { errorCodes } from '../../errors.ts';

/** What is remembered of a feed from one collection to the next, and shown in options. */
export const feedStateSchema = z.object({
  /** The address on the publishers' list: the key. */
  url: httpUrlSchema,
  publisherId: z.string().check(z.minLength(1)),
  /** Current address: differs from `url` after a permanent redirect (301, 308). */
  address: httpUrlSchema,
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  lastModified: z.nullable(z.string().check(z.maxLength(200))),
  /** Earliest time of the next request, ISO 8601 UTC. */
  dueAt: z.iso.datetime(),
  checkedAt: z.nullable(z.iso.datetime()),
  /** Time of the last successful response, including 304 Not Modified. */
  succeededAt: z.nullable(z.iso.datetime()),
  /** Failures in a row. */
  failures: z.int().check(z.gte(0)),
  /** `dead` (410, or failing for two weeks): fetched once a week and shown in options. */
  status: z.enum(['new', 'well', 'failing', 'dead', 'not-granted']),
  lastError: z.nullable(z.object({ code: z.enum(errorCodes), detail: z.optional(z.string()) })),
  /** Good entries of the last reading. */
  items: z.int().check(z.gte(0)),
});
export type FeedState = z.infer<typeof feedStateSchema>;

/** State of a feed that was never fetched: due at once. */
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
