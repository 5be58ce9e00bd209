import type { LibraryDatabase } from '../db/database.ts';
import type { StoredSyncLink, StoredSyncStatus } from './sync-state.ts';

/** Server that this device syncs with; undefined while sync is off. */
export async function syncLink(database: LibraryDatabase): Promise<StoredSyncLink | undefined> {
  const row = await database.syncLinks.get('link');
  return row?.key === 'link' ? row : undefined;
}

/** Outcome of the last sync; undefined before the first. */
export async function syncStatus(database: LibraryDatabase): Promise<StoredSyncStatus | undefined> {
  const row = await database.syncLinks.get('status');
  return row?.key === 'status' ? row : undefined;
}
