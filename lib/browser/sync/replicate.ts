import { defined, elementAt } from '../../invariant.ts';
import { HEADER_ID, parseHeader } from '../../sync/encryption.ts';
import { applyRemoteChanges, type Round } from './apply-remote-changes.ts';
import { syncLink } from './link.ts';
import type { Written, Couch } from '../../sync/couchdb.ts';
import { sameDocument } from '../../sync/merge.ts';
import type { CardContents } from '../../sync/document.ts';
import { SyncError } from '../../sync/sync-error.ts';
import { sealDocument } from './decrypt-document.ts';
import { cardVersion } from './row-kinds.ts';
import { sameLink } from './reconcile.ts';
import type { StoredSyncDocument, StoredSyncLink } from './sync-state.ts';
import type { LibraryDatabase } from '../db/database.ts';
import { reconcileSettings, type SettingsStore } from './reconcile-settings.ts';
import { applyLocalChanges } from './apply-local-changes.ts';

const CHANGES = 200;
const DOCUMENTS = 20;

/**
 * Merges the server's changes since the last sync, page by page; stores the position with each
 * page.
 */
export async function pull(round: Round): Promise<void> {
  const { database, couch } = round;
  for (;;) {
    round.check();
    const { since: from } = (await syncLink(database)) ?? { since: null };
    const { changes, since } = await couch.changes(from, CHANGES);
    const known = new Map(
      (
        await database.syncDocuments
          .where('id')
          .anyOf(changes.map(({ id }) => id))
          .toArray()
      ).map((stored) => [stored.id, stored]),
    );
    const fresh: string[] = [];
    for (const { id, revs, deleted } of changes) {
      const stored = known.get(id);
      if (id === HEADER_ID || id.startsWith('_')) continue;
      // Sidelight never deletes documents this way, so one deleted on the server is sent again.
      if (deleted) {
        if (stored)
          await database.syncDocuments.where('id').equals(id).modify({ rev: null, unsent: 1 });
      } else if (!(revs.length === 1 && stored?.rev === revs[0])) fresh.push(id);
    }
    for (let start = 0; start < fresh.length - DOCUMENTS; start += DOCUMENTS) {
      round.check();
      await applyRemoteChanges(round, fresh.slice(start, start + DOCUMENTS));
    }
    await applyRemoteChanges(
      round,
      fresh.slice(Math.max(0, Math.ceil(fresh.length / DOCUMENTS) - 1) * DOCUMENTS),
      since,
    );
    // Stops at a server whose sequence does not advance, which would loop forever.
    if (changes.length < CHANGES || String(since) === String(from)) return;
  }
}

const DOCUMENTSPush = 40;
const LETTERS = 1_500_000;
const TRIES = 5;

type Sealed = { _id: string; [name: string]: unknown };

/**
 * Sends changed documents. On a conflict, merges the server's version first and sends the result.
 */
export async function push(round: Round): Promise<void> {
  const { database, counts, stuck } = round;
  const tries = new Map<string, number>();
  for (;;) {
    round.check();
    const batch = await database.syncDocuments
      .where('unsent')
      .equals(1)
      .and(({ id }) => !stuck.has(id))
      .limit(DOCUMENTSPush)
      .toArray();
    if (batch.length === 0) return;
    const sealed: { stored: StoredSyncDocument; document: Sealed }[] = [];
    let letters = 0;
    for (const stored of batch) {
      const contents = await contentsOf(round, stored);
      // Changed since it was compared: sent in the next round.
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
      if (defined(tries.get(id)) >= TRIES) stuck.add(id);
    }
  }
}

/** A card's contents if they still match the document; null for other kinds and deleted cards. */
async function contentsOf(
  { database }: Round,
  { kind, key, document }: StoredSyncDocument,
): Promise<CardContents | null | 'changed'> {
  if (kind !== 'card' || document.dead !== null) return null;
  const [row, article] = await database.transaction('r', database.insights, database.articles, () =>
    Promise.all([database.insights.get(key), database.articles.get(key)]),
  );
  if (!row || cardVersion(row) !== defined(document.fields['card']).value) return 'changed';
  return { insight: row.insight, article: article ?? null, contentHash: row.contentHash };
}

/**
 * Writes documents, halving the batch if it is too large for the server; skips and counts single
 * documents that are too large.
 */
async function written(round: Round, documents: Sealed[]): Promise<Written[]> {
  if (documents.length === 0) return [];
  try {
    return await round.couch.write(documents);
  } catch (thrown) {
    if (!(thrown instanceof SyncError && thrown.fault === 'too-large')) throw thrown;
    if (documents.length === 1) {
      round.stuck.add(elementAt(documents, 0)._id);
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
  // Only after the server has the merged document.
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
  await applyRemoteChanges(round, ids);
  if (round.counts.received - received === ids.length) return;
  // Deleted on the server: write it as a new document.
  const there = new Set((await round.couch.documents(ids)).map(({ _id }) => _id));
  await round.database.syncDocuments
    .where('id')
    .anyOf(ids.filter((id) => !there.has(id)))
    .modify({ rev: null });
}

export interface ReplicationOptions {
  database: LibraryDatabase;
  link: StoredSyncLink;
  couch: Couch;
  settings: SettingsStore;
  now: () => number;
  signal?: AbortSignal;
  /** Called between steps with the counts so far. */
  onProgress?: (counts: Round['counts']) => void;
}

/**
 * One sync: applies local changes, pulls, then pushes. Can be interrupted and repeated at any
 * point. Throws SyncError, or database and network errors.
 */
export async function replicate({
  signal,
  onProgress,
  ...options
}: ReplicationOptions): Promise<Round['counts']> {
  const round: Round = {
    ...options,
    counts: { sent: 0, received: 0, skipped: 0 },
    stuck: new Set(),
    check: () => {
      signal?.throwIfAborted();
      onProgress?.(round.counts);
    },
  };
  const { database, link, couch, settings, now } = round;
  // Also without a server, since local changes carry their own times.
  await applyLocalChanges(database, link, now);
  await reconcileSettings(database, link, new Map(), { settings, now: now() });
  const header = await couch.read(HEADER_ID);
  if (!header || parseHeader(header).salt !== link.salt) throw new SyncError('replaced');
  await pull(round);
  await push(round);
  return round.counts;
}
