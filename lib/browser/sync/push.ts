import type { Written } from '../../sync/couch.ts';
import { sameDocument } from '../../sync/merge-documents.ts';
import type { CardContents } from '../../sync/parse-document.ts';
import { SyncError } from '../../sync/sync-error.ts';
import { sealDocument } from './open-document.ts';
import { cardVersion } from './row-kinds.ts';
import { sameLink } from './settle.ts';
import type { StoredSyncDocument } from './stored-sync.ts';
import { takeInDocuments, type Round } from './take-in-documents.ts';

const DOCUMENTS = 40;
const LETTERS = 1_500_000;
const TRIES = 5;

type Sealed = { _id: string; [name: string]: unknown };

/** Sends what the server has not got. One that was changed there meanwhile is taken in first, and sent as both together. */
export async function push(round: Round): Promise<void> {
  const { database, counts, stuck } = round;
  const tries = new Map<string, number>();
  for (;;) {
    round.check();
    const batch = await database.syncDocuments
      .where('unsent')
      .equals(1)
      .and(({ id }) => !stuck.has(id))
      .limit(DOCUMENTS)
      .toArray();
    if (batch.length === 0) return;
    const sealed: { stored: StoredSyncDocument; document: Sealed }[] = [];
    let letters = 0;
    for (const stored of batch) {
      const contents = await contentsOf(round, stored);
      // Written anew since it was looked at: it goes with the next round.
      if (contents === 'changed') stuck.add(stored.id);
      else {
        const document: Sealed = {
          _id: stored.id,
          ...(stored.rev === null ? {} : { _rev: stored.rev }),
          ...(await sealDocument(round.link, stored.id, stored.document, contents)),
        };
        letters += (document['data'] as string).length;
        if (letters > LETTERS && sealed.length > 0) break;
        sealed.push({ stored, document });
      }
    }
    const conflicts: string[] = [];
    for (const outcome of await written(
      round,
      sealed.map(({ document }) => document),
    )) {
      const stored = sealed.find(({ document }) => document._id === outcome.id)?.stored;
      if (!stored) continue;
      if ('rev' in outcome) {
        await sent(round, stored, outcome.rev);
        counts.sent += 1;
      } else if (outcome.error === 'conflict') conflicts.push(stored.id);
      else throw new SyncError('forbidden', outcome.error);
    }
    if (conflicts.length === 0) continue;
    await meetConflicts(round, conflicts);
    for (const id of conflicts) {
      tries.set(id, (tries.get(id) ?? 0) + 1);
      if (tries.get(id)! >= TRIES) stuck.add(id);
    }
  }
}

/** A card's contents if they are still those of the document; null for other kinds and for deleted ones. */
async function contentsOf(
  { database }: Round,
  { kind, key, document }: StoredSyncDocument,
): Promise<CardContents | null | 'changed'> {
  if (kind !== 'card' || document.dead !== null) return null;
  const [row, article] = await database.transaction('r', database.insights, database.articles, () =>
    Promise.all([database.insights.get(key), database.articles.get(key)]),
  );
  if (!row || cardVersion(row) !== document.fields['card']!.value) return 'changed';
  return { insight: row.insight, article: article ?? null, contentHash: row.contentHash };
}

/** Writes them, in halves where the server takes no more; one that is too large by itself is left out, and counted. */
async function written(round: Round, documents: Sealed[]): Promise<Written[]> {
  if (documents.length === 0) return [];
  try {
    return await round.couch.write(documents);
  } catch (thrown) {
    if (!(thrown instanceof SyncError && thrown.fault === 'too-large')) throw thrown;
    if (documents.length === 1) {
      round.stuck.add(documents[0]!._id);
      round.counts.skipped += 1;
      return [];
    }
    const half = Math.ceil(documents.length / 2);
    return [
      ...(await written(round, documents.slice(0, half))),
      ...(await written(round, documents.slice(half))),
    ];
  }
}

async function sent(
  { database, link, couch }: Round,
  { kind, key, id, document, losers = [] }: StoredSyncDocument,
  rev: string,
): Promise<void> {
  // Only now that the server has what they said.
  if (losers.length > 0)
    await couch.write(losers.map((loser) => ({ _id: id, _rev: loser, _deleted: true })));
  await database.transaction('rw', database.syncDocuments, database.syncLinks, async () => {
    await sameLink(database, link);
    const now = await database.syncDocuments.get([kind, key]);
    if (!now) return;
    const { losers: _merged, ...others } = now;
    await database.syncDocuments.put({
      ...others,
      rev,
      unsent: sameDocument(now.document, document) ? 0 : 1,
    });
  });
}

async function meetConflicts(round: Round, ids: string[]): Promise<void> {
  const { received } = round.counts;
  await takeInDocuments(round, ids);
  if (round.counts.received - received === ids.length) return;
  // Gone from the server: it is written as if it had never been there.
  const there = new Set((await round.couch.documents(ids)).map(({ _id }) => _id));
  await round.database.syncDocuments
    .where('id')
    .anyOf(ids.filter((id) => !there.has(id)))
    .modify({ rev: null });
}
