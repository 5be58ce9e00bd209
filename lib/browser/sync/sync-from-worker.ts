import { errorInfo } from '../../errors.ts';
import { database, type LibraryDatabase } from '../db/database.ts';
import { connectToDocument } from '../offscreen-document.ts';
import { mayRead } from '../permissions.ts';
import { settingsValue } from '../stored-items.ts';
import { syncLink, syncStatus } from './link.ts';
import { SYNC_PORT, syncOverPort } from './sync-port.ts';

/**
 * Syncs once from the background, where sync is on and no page is at it. On Chrome and Edge this
 * runs in the offscreen document, since a service worker may not import anything later; on Firefox
 * in the event page itself. How it went is in the database, also where the document could not be
 * reached.
 */
export async function syncFromWorker(): Promise<void> {
  const link = await syncLink(database);
  if (!link) return;
  try {
    if (import.meta.env.FIREFOX) {
      const { syncNow } = await import('./sync-now.ts');
      await syncNow({ wait: false });
      return;
    }
    const isAllowed = await mayRead(link.address);
    const port = await connectToDocument(SYNC_PORT);
    await syncOverPort(port, { settings: settingsValue, isAllowed });
  } catch (thrown) {
    await noteFailure(database, thrown, new Date());
    throw thrown;
  }
}

/**
 * Writes down a run that could not even begin or was cut; nothing where sync was turned off
 * meanwhile.
 */
export async function noteFailure(
  store: LibraryDatabase,
  thrown: unknown,
  now: Date,
): Promise<void> {
  await store.transaction('rw', store.syncLinks, async () => {
    if (!(await syncLink(store))) return;
    const before = await syncStatus(store);
    const { code, detail } = errorInfo(thrown);
    await store.syncLinks.put({
      key: 'status',
      state: 'failed',
      at: now.toISOString(),
      wellAt: before?.wellAt ?? null,
      sent: 0,
      received: 0,
      skipped: 0,
      waiting: before?.waiting ?? 0,
      fault: 'unexpected',
      detail: detail ?? code,
    });
  });
}
