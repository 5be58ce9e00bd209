import { AppError } from '../../errors.ts';
import type { Couch, CouchDocument } from '../../sync/couchdb.ts';
import type { LibraryDatabase } from '../db/database.ts';
import { openDocument } from './decrypt-document.ts';
import { reconcile, type Incoming, type ReconcileInput } from './reconcile.ts';
import { reconcileSettings, type SettingsStore } from './reconcile-settings.ts';
import type { StoredSyncLink } from './sync-state.ts';

export interface Round {
  database: LibraryDatabase;
  link: StoredSyncLink;
  couch: Couch;
  settings: SettingsStore;
  now: () => number;
  /** Throws if the sync must stop. */
  check: () => void;
  counts: { sent: number; received: number; skipped: number };
  /** Documents that cannot be sent in this round. */
  stuck: Set<string>;
}

/**
 * Fetches documents and merges them into the library. Counts unreadable ones; if a local version is
 * known, it is sent over them. Unreadable documents change nothing locally.
 */
export async function applyRemoteChanges(
  round: Round,
  ids: string[],
  since?: string,
): Promise<void> {
  const { database, link, couch, counts } = round;
  const items: ReconcileInput[] = [];
  const settings = new Map<string, Incoming>();
  for (const found of await documentsOf(round, ids)) {
    const opened = await openDocument(link, found, couch);
    if (opened === 'newer') {
      counts.skipped += 1;
      round.stuck.add(found._id);
    } else if (opened === 'unreadable') {
      counts.skipped += 1;
      await database.syncDocuments
        .where('id')
        .equals(found._id)
        .modify({ rev: found._rev, unsent: 1 });
    } else {
      counts.received += 1;
      const { kind, key } = opened.document;
      if (kind === 'setting') settings.set(key, opened);
      else items.push({ kind, key, id: found._id, incoming: opened });
    }
  }
  if (settings.size > 0)
    await reconcileSettings(database, link, settings, {
      settings: round.settings,
      now: round.now(),
    });
  await reconcile(database, link, items, {
    now: round.now(),
    ...(since === undefined ? {} : { since }),
  });
}

/** Fetches in one response, or one by one if the response is too large. */
async function documentsOf(round: Round, ids: string[]): Promise<CouchDocument[]> {
  if (ids.length === 0) return [];
  try {
    return await round.couch.documents(ids);
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === 'bad-output')) throw thrown;
    if (ids.length === 1) {
      round.counts.skipped += 1;
      return [];
    }
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await documentsOf(round, ids.slice(0, half))),
      ...(await documentsOf(round, ids.slice(half))),
    ];
  }
}
