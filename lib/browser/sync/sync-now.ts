import { AppError, errorInfo } from '../../errors.ts';
import { SyncError, type SyncFault } from '../../sync/sync-error.ts';
import { database } from '../db/database.ts';
import { settingsValue } from '../stored-items.ts';
import { mayRead } from '../permissions.ts';
import type { SettingsStore } from './reconcile-settings.ts';
import { withSyncLock } from './sync-lock.ts';
import { openServer } from './connect.ts';
import type { StoredSyncStatus } from './sync-state.ts';
import { syncLink, syncStatus } from './link.ts';
import { replicate } from './replicate.ts';
import { runInBackground } from '../../log.ts';

/** Maps an error to the fault shown to the reader; null for a cancellation. */
export function syncFaultOf(thrown: unknown): { fault: SyncFault; detail: string } | null {
  if (thrown instanceof SyncError) return { fault: thrown.fault, detail: thrown.detail };
  // fetch throws TypeError if there is no response (Fetch Standard, "network error").
  if (thrown instanceof TypeError)
    return { fault: navigator.onLine === false ? 'offline' : 'unreachable', detail: '' };
  const { code, detail = '' } = errorInfo(thrown);
  if (code === 'cancelled') return null;
  if (code === 'timed-out') return { fault: 'slow', detail };
  if (code === 'storage-full' || code === 'storage-blocked') return { fault: 'storage', detail };
  if (thrown instanceof AppError && code === 'bad-output') return { fault: 'too-large', detail };
  return { fault: 'unexpected', detail };
}

/**
 * Syncs once, unless another page is syncing; with `wait`, after that page. Stores progress and
 * errors in the database. Does nothing while sync is off.
 */
export async function syncNow({
  wait,
  ...options
}: SyncOptions & { wait: boolean }): Promise<void> {
  await withSyncLock(() => syncAlone(options), { wait });
}

interface SyncOptions {
  signal?: AbortSignal;
  /** The stored ones by default. */
  settings?: SettingsStore;
  /** Whether the browser lets us reach the server; asks the browser by default. */
  isAllowed?: (address: string) => Promise<boolean>;
}

async function syncAlone({
  signal,
  settings = settingsValue,
  isAllowed = mayRead,
}: SyncOptions): Promise<void> {
  const link = await syncLink(database);
  if (!link) return;
  const { wellAt } = (await syncStatus(database)) ?? { wellAt: null };
  const nothing = { sent: 0, received: 0, skipped: 0 };
  /** Writes the status only while this link exists. */
  const saveStatus = (status: Pick<StoredSyncStatus, 'state'> & Partial<StoredSyncStatus>) =>
    database.transaction('rw', database.syncLinks, database.syncDocuments, async () => {
      if ((await syncLink(database))?.machine !== link.machine) return;
      const waiting = await database.syncDocuments.where('unsent').equals(1).count();
      await database.syncLinks.put({
        key: 'status',
        at: new Date().toISOString(),
        wellAt,
        ...nothing,
        waiting,
        fault: null,
        detail: '',
        ...status,
      });
    });
  let counts = nothing;
  try {
    await saveStatus({ state: 'running' });
    const couch = await openServer({ ...link, isAllowed, ...(signal ? { signal } : {}) });
    counts = await replicate({
      database,
      link,
      couch,
      settings,
      now: Date.now,
      ...(signal ? { signal } : {}),
      onProgress: (done) => {
        counts = { ...done };
        runInBackground('sync-progress', saveStatus({ state: 'running', ...done }));
      },
    });
    await saveStatus({ state: 'well', wellAt: new Date().toISOString(), ...counts });
  } catch (thrown) {
    const fault = syncFaultOf(thrown);
    if (fault) await saveStatus({ state: 'failed', ...counts, ...fault });
  }
}
