import * as z from 'zod/mini';
import { httpUrlSchema } from '../../url/http-url-schema.ts';
import { errorCodes } from '../../errors.ts';

/** What is remembered of a feed from one collection to the next, and shown in options. */
export const feedStateSchema = z.object({
  /** The address on the publishers' list: the key. */
  url: httpUrlSchema,
  publisherId: z.string().check(z.minLength(1)),
  /**
   * Where it is asked for now: differs from `url` once the publisher moved it for good (301, 308).
   */
  address: httpUrlSchema,
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  lastModified: z.nullable(z.string().check(z.maxLength(200))),
  /** Not asked for before this time, ISO 8601 UTC. */
  dueAt: z.iso.datetime(),
  checkedAt: z.nullable(z.iso.datetime()),
  /** When entries were last read, or the publisher said that nothing changed. */
  succeededAt: z.nullable(z.iso.datetime()),
  /** Failures in a row. */
  failures: z.int().check(z.gte(0)),
  /** `dead` (gone, or failing for two weeks) is asked for once a week and shown in options. */
  status: z.enum(['new', 'well', 'failing', 'dead', 'not-granted']),
  lastError: z.nullable(z.object({ code: z.enum(errorCodes), detail: z.optional(z.string()) })),
  /** Good entries of the last reading. */
  items: z.int().check(z.gte(0)),
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
