import { defined } from '../../invariant.ts';
import { AppError } from '../../errors.ts';
import { threeWayMerge } from '../../sync/three-way-merge.ts';
import type { SyncDocument, CardContents } from '../../sync/document.ts';
import type { LibraryDatabase } from '../db/database.ts';
import { rowKinds, touchedTables, type RowKind } from './row-kinds.ts';
import type { StoredSyncLink } from './sync-state.ts';
import { syncLink } from './link.ts';

/** A document from the server, conflicts merged. */
export interface Incoming {
  document: SyncDocument;
  /** Contents of a live card. */
  contents: CardContents | null;
  rev: string;
  losers: string[];
}

export interface ReconcileInput {
  kind: RowKind;
  key: string;
  id: string;
  incoming: Incoming | null;
}

/**
 * Reconciles rows, sync state and incoming documents in one transaction. `since` is the server
 * sequence that is then complete.
 */
export async function reconcile(
  database: LibraryDatabase,
  link: StoredSyncLink,
  items: ReconcileInput[],
  { now, since }: { now: number; since?: string },
): Promise<void> {
  await database.transaction('rw', touchedTables(database), async () => {
    const present = await sameLink(database, link);
    for (const item of items) await settleOne(database, link, item, now);
    if (since !== undefined) await database.syncLinks.put({ ...present, since });
  });
}

/**
 * The current link. Call it in a transaction: throws `cancelled` if sync was turned off or
 * everything deleted since the start.
 */
export async function sameLink(
  database: LibraryDatabase,
  { salt, machine }: StoredSyncLink,
): Promise<StoredSyncLink> {
  const link = await syncLink(database);
  if (link?.salt !== salt || link.machine !== machine)
    throw new AppError('cancelled', { detail: 'sync was switched off' });
  return link;
}

async function settleOne(
  database: LibraryDatabase,
  { machine }: StoredSyncLink,
  { kind, key, id, incoming }: ReconcileInput,
  now: number,
): Promise<void> {
  const rules = rowKinds[kind];
  const stored = await database.syncDocuments.get([kind, key]);
  const seen = await rules.see(database, key);
  let rowKey = seen?.rowKeys[0] ?? stored?.rowKey ?? key;
  const noted = [...new Set([...(seen?.rowKeys ?? []), rowKey])].map((row): [string, string] => [
    rules.table,
    row,
  ]);
  const changedAt = (await database.changes.bulkGet(noted)).map((change) => change?.at ?? 0);
  const at = Math.max(...changedAt) || (stored ? now : (seen?.madeAt ?? now));
  const agreement = threeWayMerge({
    before: stored?.document,
    values: seen?.values ?? null,
    incoming: incoming?.document,
    change: { kind, key, at, by: machine },
  });
  if (agreement) {
    const { document, tellHere, tellServer } = agreement;
    if (document.dead !== null) {
      if (seen) await rules.remove(database, seen);
    } else if (tellHere || (seen?.rowKeys.length ?? 0) > 1) {
      const card = document.fields['card']?.value;
      const theirs =
        card !== undefined &&
        card !== seen?.values['card'] &&
        card === incoming?.document.fields['card']?.value;
      rowKey = await rules.write(
        database,
        document,
        seen,
        theirs ? defined(incoming).contents : null,
      );
    }
    const losers = incoming?.losers ?? stored?.losers ?? [];
    const unsent = tellServer || losers.length > 0 || (!incoming && stored?.unsent === 1) ? 1 : 0;
    await database.syncDocuments.put({
      kind,
      key,
      id,
      rowKey,
      rev: incoming ? incoming.rev : (stored?.rev ?? null),
      unsent,
      document,
      ...(losers.length > 0 ? { losers } : {}),
    });
  }
  await database.changes.bulkDelete([...noted, [rules.table, rowKey]]);
}
