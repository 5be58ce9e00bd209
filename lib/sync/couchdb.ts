import * as z from 'zod/mini';
import { SyncError } from './sync-error.ts';

/** A document as stored by the server. */
export interface CouchDocument {
  _id: string;
  _rev: string;
  /** Conflicting revisions that are not merged yet. */
  _conflicts?: string[];
  [name: string]: unknown;
}

export type Written = { id: string; rev: string } | { id: string; error: string };

/**
 * Client of a database that speaks the CouchDB replication protocol, limited to what a client with
 * its own store needs.
 */
export interface Couch {
  /** True if the database exists. Throws SyncError. */
  exists(): Promise<boolean>;
  create(): Promise<void>;
  read(id: string): Promise<CouchDocument | null>;
  /** Changes since a sequence (`null`: all), at most `most`. */
  changes(
    since: string | null,
    most: number,
  ): Promise<{ changes: { id: string; revs: string[]; deleted: boolean }[]; since: string }>;
  /** The winning revisions of existing documents, with their conflicts. */
  documents(ids: string[]): Promise<CouchDocument[]>;
  revision(id: string, rev: string): Promise<CouchDocument | null>;
  /**
   * Writes each document over the revision it names; conflicts fail individually. Throws
   * `too-large` if the server rejects the batch size.
   */
  write(documents: ({ _id: string } & Record<string, unknown>)[]): Promise<Written[]>;
}

export interface CouchOptions {
  /** With the path to the database. */
  address: string;
  /** Without a user, the secret is a token. */
  user: string;
  secret: string;
  fetch: typeof fetch;
}

const documentSchema = z.looseObject({
  _id: z.string(),
  _rev: z.string(),
  _conflicts: z.optional(z.array(z.string()).check(z.maxLength(100))),
});
const changesSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      changes: z.array(z.object({ rev: z.string() })),
      deleted: z.optional(z.boolean()),
    }),
  ),
  // Sent in every following request; CouchDB sequences are shorter.
  last_seq: z.union([z.string().check(z.maxLength(10_000)), z.number()]),
});
const rowsSchema = z.object({
  rows: z.array(z.object({ doc: z.catch(z.nullish(documentSchema), null) })),
});
const writtenSchema = z.array(
  z.object({ id: z.string(), rev: z.optional(z.string()), error: z.optional(z.string()) }),
);
const databaseSchema = z.union([
  z.looseObject({ db_name: z.string() }),
  z.looseObject({ update_seq: z.unknown(), doc_count: z.number() }),
]);
const refusalSchema = z.object({
  error: z.string(),
  reason: z.catch(z.optional(z.string()), undefined),
});

/** Opens a client (docs.couchdb.org, "API Reference"); sends nothing before a method is called. */
export function openCouch({ address, user, secret, fetch: ask }: CouchOptions): Couch {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (user)
    headers['authorization'] =
      `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${secret}`)))}`;
  else if (secret) headers['authorization'] = `Bearer ${secret}`;

  /** The response, or a status that this method expects. */
  const request = async <T>(
    method: string,
    path: string,
    schema: z.ZodMiniType<T>,
    { body, expected = [] }: { body?: unknown; expected?: number[] } = {},
  ): Promise<T | { refused: number }> => {
    const response = await ask(`${address}${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch((thrown: unknown) => {
      if (thrown instanceof SyntaxError) return undefined;
      throw thrown;
    });
    if (response.ok) {
      const parsed = schema.safeParse(answer);
      if (!parsed.success)
        throw new SyncError('not-couchdb', `${method} ${path.split('?')[0] || '/'}`);
      return parsed.data;
    }
    const refusal = refusalSchema.safeParse(answer);
    const detail =
      `${response.status} ${refusal.success ? `${refusal.data.error}: ${refusal.data.reason ?? ''}` : ''}`
        .trim()
        .slice(0, 200);
    if (refusal.success && expected.includes(response.status)) return { refused: response.status };
    throw new SyncError(faultOf(response.status, refusal.success), detail);
  };
  const needed = <T>(answer: T | { refused: number }): T => {
    if (typeof answer === 'object' && answer !== null && 'refused' in answer)
      throw new SyncError('unexpected', String(answer.refused));
    return answer as T;
  };
  const found = async (path: string): Promise<CouchDocument | null> => {
    const answer = await request('GET', path, documentSchema, { expected: [404] });
    return 'refused' in answer ? null : (answer as CouchDocument);
  };

  return {
    exists: async () =>
      !('refused' in (await request('GET', '', databaseSchema, { expected: [404] }))),
    create: async () => void (await request('PUT', '', z.unknown(), { expected: [412] })),
    read: (id) => found(`/${encodeURIComponent(id)}`),
    revision: (id, rev) => found(`/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`),
    changes: async (since, most) => {
      const { results, last_seq } = needed(
        await request(
          'GET',
          `/_changes?style=all_docs&limit=${most}&since=${encodeURIComponent(since ?? '0')}`,
          changesSchema,
        ),
      );
      return {
        changes: results.map(({ id, changes, deleted }) => ({
          id,
          revs: changes.map(({ rev }) => rev),
          deleted: deleted ?? false,
        })),
        since: String(last_seq),
      };
    },
    documents: async (ids) => {
      const { rows } = needed(
        await request('POST', '/_all_docs?include_docs=true&conflicts=true', rowsSchema, {
          body: { keys: ids },
        }),
      );
      return rows.flatMap(({ doc }) => (doc ? [doc as CouchDocument] : []));
    },
    write: async (documents) => {
      const written = needed(
        await request('POST', '/_bulk_docs', writtenSchema, { body: { docs: documents } }),
      );
      return written.map(({ id, rev, error }) =>
        rev !== undefined && error === undefined ? { id, rev } : { id, error: error ?? 'unknown' },
      );
    },
  };
}

function faultOf(status: number, isCouch: boolean): SyncError['fault'] {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 413) return 'too-large';
  if (status === 429) return 'busy';
  if (status === 507) return 'full';
  if (status === 404) return isCouch ? 'no-database' : 'not-couchdb';
  if (status >= 500) return 'server';
  return isCouch ? 'unexpected' : 'not-couchdb';
}
