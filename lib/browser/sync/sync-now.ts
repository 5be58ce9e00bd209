import { AppError, errorInfo } from '../../errors.ts';
import { SyncError, type SyncFault } from '../../sync/sync-error.ts';
import { database } from '../db/database.ts';
import { settingsValue } from '../stored-items.ts';
import { withSyncLock } from './sync-lock.ts';
import { openServer } from './connect.ts';
import type { StoredSyncStatus } from './sync-state.ts';
import { syncLink, syncStatus } from './link.ts';
import { replicate } from './replicate.ts';
import { runInBackground } from '../../log.ts';

/** Anything thrown while syncing, as what the reader is told; null where the work was only called off. */
export function syncFaultOf(thrown: unknown): { fault: SyncFault; detail: string } | null {
  if (thrown instanceof SyncError) return { fault: thrown.fault, detail: thrown.detail };
  // What fetch throws where no answer comes at all (Fetch Standard, "network error").
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
 * Syncs once, unless another page is at it; `wait` for its turn then. How it goes is told in the database, also what goes wrong.
 * Does nothing while sync is off.
 */
export async function syncNow({
  wait,
  signal,
}: {
  wait: boolean;
  signal?: AbortSignal;
}): Promise<void> {
  await withSyncLock(() => syncAlone(signal), { wait });
}

async function syncAlone(signal: AbortSignal | undefined): Promise<void> {
  const link = await syncLink(database);
  if (!link) return;
  const { wellAt } = (await syncStatus(database)) ?? { wellAt: null };
  const nothing = { sent: 0, received: 0, skipped: 0 };
  /** Kept only while this link is. */
  const tell = (status: Pick<StoredSyncStatus, 'state'> & Partial<StoredSyncStatus>) =>
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
    await tell({ state: 'running' });
    const couch = await openServer({ ...link, ...(signal ? { signal } : {}) });
    counts = await replicate({
      database,
      link,
      couch,
      settings: settingsValue,
      now: Date.now,
      ...(signal ? { signal } : {}),
      onProgress: (done) => {
        counts = { ...done };
        runInBackground('sync-progress', tell({ state: 'running', ...done }));
      },
    });
    await tell({ state: 'well', wellAt: new Date().toISOString(), ...counts });
  } catch (thrown) {
    const fault = syncFaultOf(thrown);
    if (fault) await tell({ state: 'failed', ...counts, ...fault });
  }
}
