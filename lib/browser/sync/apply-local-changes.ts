import { nameOf } from '../../sync/encryption.ts';
import type { LibraryDatabase } from '../db/database.ts';
import { kindOfTable, rowKinds } from './row-kinds.ts';
import { reconcile, type ReconcileInput } from './reconcile.ts';
import type { StoredSyncLink } from './sync-state.ts';

const BATCH = 100;

/** Applies local changes to the documents to send; needs no server. */
export async function applyLocalChanges(
  database: LibraryDatabase,
  link: StoredSyncLink,
  now: () => number,
): Promise<void> {
  for (;;) {
    const batch = await database.changes.orderBy('at').limit(BATCH).toArray();
    if (batch.length === 0) return;
    const items = new Map<string, ReconcileInput>();
    for (const change of batch) {
      const kind = kindOfTable(change.table);
      const known = (
        await database.syncDocuments.where('rowKey').equals(change.key).toArray()
      ).find((stored) => stored.kind === kind);
      const key = known?.key ?? (kind && (await rowKinds[kind].keyOf(database, change.key)));
      // Created and deleted since the last sync: nothing to send.
      if (!kind || key === undefined)
        await database.changes
          .where({ table: change.table, key: change.key })
          .and(({ at }) => at === change.at)
          .delete();
      else
        items.set(`${kind} ${key}`, {
          kind,
          key,
          id: known?.id ?? (await nameOf(link, kind, key)),
          incoming: null,
        });
    }
    await reconcile(database, link, [...items.values()], { now: now() });
  }
}
