interface Leaf {
  rev: string;
  deleted: boolean;
  body: Record<string, unknown>;
}

interface Kept {
  seq: number;
  leaves: Leaf[];
}

export interface FakeCouch {
  fetch: typeof fetch;
  /** Every living document as it won. */
  documents(): Map<string, Record<string, unknown>>;
  /** Adds a conflicting revision, like replication from another node (`new_edits=false`). */
  branch(id: string, rev: string, body: Record<string, unknown>): void;
  /** Changes stored data without a new revision, as only the server's owner can. */
  tamper(id: string, body: Record<string, unknown>): void;
  /** Called for each request; may throw before or after the work is done. */
  onRequest: (phase: 'before' | 'after', method: string, path: string) => void;
  requests: string[];
}

/**
 * An in-memory database that answers like CouchDB (docs.couchdb.org, "API Reference") for the
 * client's requests: revision trees with their leaves, conflicts, deletions, sequences.
 */
export function fakeCouch({
  exists = true,
  mostBytes = Infinity,
}: { exists?: boolean; mostBytes?: number } = {}): FakeCouch {
  const kept = new Map<string, Kept>();
  let seq = 0;
  let revisions = 0;
  let there = exists;

  const winnerOf = ({ leaves }: Kept) =>
    leaves.toSorted(
      (one, other) =>
        Number(one.deleted) - Number(other.deleted) ||
        generation(other) - generation(one) ||
        (one.rev < other.rev ? 1 : -1),
    )[0]!;
  const shown = (id: string, { rev, body, deleted }: Leaf) => ({
    _id: id,
    _rev: rev,
    ...(deleted ? { _deleted: true } : {}),
    ...body,
  });

  const put = ({
    _id: id,
    _rev: rev,
    _deleted: deleted = false,
    ...body
  }: {
    _id: string;
    _rev?: string;
    _deleted?: boolean;
    [name: string]: unknown;
  }) => {
    const before = kept.get(id);
    const parent = rev === undefined ? undefined : before?.leaves.find((leaf) => leaf.rev === rev);
    const alive = before?.leaves.some((leaf) => !leaf.deleted) ?? false;
    if (rev === undefined ? alive : !parent)
      return { id, error: 'conflict', reason: 'Document update conflict.' };
    const leaf: Leaf = {
      rev: `${(parent ? generation(parent) : before ? generation(winnerOf(before)) : 0) + 1}-${(revisions += 1).toString(16).padStart(32, '0')}`,
      deleted,
      body,
    };
    kept.set(id, {
      seq: (seq += 1),
      leaves: [
        ...(before?.leaves ?? []).filter(
          (other) => other !== parent && !(rev === undefined && other.deleted),
        ),
        leaf,
      ],
    });
    return { ok: true, id, rev: leaf.rev };
  };

  const answer = (
    method: string,
    url: URL,
    body: Record<string, unknown> | undefined,
    size: number,
  ): [number, unknown] => {
    const path = url.pathname.replace(/^\/[^/]+/, '');
    if (size > mostBytes) return [413, { error: 'document_too_large', reason: '' }];
    if (path === '' && method === 'PUT')
      return there
        ? [412, { error: 'file_exists', reason: '' }]
        : ((there = true), [201, { ok: true }]);
    if (!there) return [404, { error: 'not_found', reason: 'Database does not exist.' }];
    if (path === '') return [200, { db_name: 'db', update_seq: seq, doc_count: kept.size }];
    if (path === '/_changes') {
      const since = Number(url.searchParams.get('since'));
      const rows = [...kept]
        .filter(([, row]) => row.seq > since)
        .toSorted(([, one], [, other]) => one.seq - other.seq)
        .slice(0, Number(url.searchParams.get('limit')));
      return [
        200,
        {
          results: rows.map(([id, row]) => ({
            seq: row.seq,
            id,
            changes: row.leaves.map(({ rev }) => ({ rev })),
            ...(winnerOf(row).deleted ? { deleted: true } : {}),
          })),
          last_seq: rows.at(-1)?.[1].seq ?? since,
          pending: 0,
        },
      ];
    }
    if (path === '/_all_docs') {
      return [
        200,
        {
          rows: (body!['keys'] as string[]).map((id) => {
            const row = kept.get(id);
            if (!row) return { key: id, error: 'not_found' };
            const winner = winnerOf(row);
            if (winner.deleted)
              return { id, key: id, value: { rev: winner.rev, deleted: true }, doc: null };
            const conflicts = row.leaves
              .filter((leaf) => leaf !== winner && !leaf.deleted)
              .map(({ rev }) => rev);
            return {
              id,
              key: id,
              value: { rev: winner.rev },
              doc: {
                ...shown(id, winner),
                ...(conflicts.length > 0 ? { _conflicts: conflicts } : {}),
              },
            };
          }),
        },
      ];
    }
    if (path === '/_bulk_docs')
      return [201, (body!['docs'] as Parameters<typeof put>[0][]).map(put)];
    const id = decodeURIComponent(path.slice(1));
    const row = kept.get(id);
    const leaf =
      row &&
      (url.searchParams.get('rev')
        ? row.leaves.find(({ rev }) => rev === url.searchParams.get('rev'))
        : winnerOf(row));
    return leaf && !leaf.deleted
      ? [200, shown(id, leaf)]
      : [404, { error: 'not_found', reason: 'missing' }];
  };

  const couch: FakeCouch = {
    requests: [],
    onRequest: () => undefined,
    documents: () =>
      new Map(
        [...kept]
          .filter(([, row]) => !winnerOf(row).deleted)
          .map(([id, row]) => [id, shown(id, winnerOf(row))]),
      ),
    branch: (id, rev, body) => {
      const before = kept.get(id);
      kept.set(id, {
        seq: (seq += 1),
        leaves: [...(before?.leaves ?? []), { rev, deleted: false, body }],
      });
    },
    tamper: (id, body) => {
      const row = kept.get(id)!;
      const winner = winnerOf(row);
      winner.body = body;
      winner.rev = `${generation(winner) + 1}-${'f'.repeat(32)}`;
      row.seq = seq += 1;
    },
    fetch: async (input, init) => {
      const url = new URL(String(input));
      const method = init?.method ?? 'GET';
      const text = typeof init?.body === 'string' ? init.body : '';
      couch.requests.push(`${method} ${url.pathname}`);
      couch.onRequest('before', method, url.pathname);
      const [status, value] = answer(
        method,
        url,
        text ? (JSON.parse(text) as Record<string, unknown>) : undefined,
        text.length,
      );
      couch.onRequest('after', method, url.pathname);
      return new Response(JSON.stringify(value), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  };
  return couch;
}

function generation({ rev }: Leaf): number {
  return Number(rev.split('-')[0]);
}
