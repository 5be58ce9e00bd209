import { database } from '../library/database.ts';
import { settingsValue } from '../settings.ts';
import { alone } from './alone.ts';
import { openServer } from './open-server.ts';
import type { StoredSyncStatus } from './stored-sync.ts';
import { syncFaultOf } from './sync-fault-of.ts';
import { syncLink, syncStatus } from './sync-link.ts';
import { syncRound } from './sync-round.ts';

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
  await alone(() => syncAlone(signal), { wait });
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
    counts = await syncRound({
      database,
      link,
      couch,
      settings: settingsValue,
      now: Date.now,
      ...(signal ? { signal } : {}),
      onProgress: (done) => {
        counts = { ...done };
        tell({ state: 'running', ...done }).catch(() => undefined);
      },
    });
    await tell({ state: 'well', wellAt: new Date().toISOString(), ...counts });
  } catch (thrown) {
    const fault = syncFaultOf(thrown);
    if (fault) await tell({ state: 'failed', ...counts, ...fault });
  }
}
