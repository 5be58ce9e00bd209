import { liveQuery } from 'dexie';
import { database } from '../db/database.ts';
import { settingsValue } from '../stored-items.ts';
import { logged, runInBackground } from '../../log.ts';

const EVERY_MS = 3 * 60_000;
const AFTER_CHANGE_MS = 3_000;

/**
 * Syncs while an extension page is open: after the first render, shortly after changes, and every
 * few minutes. Loads the sync code only if sync is on. Without a page, an alarm syncs from the
 * background (`sync-from-worker.ts`).
 */
export function startBackgroundSync(): void {
  const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  whenIdle(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let on = false;
    const soon = (delay: number) => {
      clearTimeout(timer);
      if (!on) return;
      timer = setTimeout(() => {
        soon(EVERY_MS);
        runInBackground(
          'sync',
          import('./sync-now.ts').then(({ syncNow }) => syncNow({ wait: false })),
        );
      }, delay);
    };
    liveQuery(async () => ({
      on: (await database.syncLinks.where('key').equals('link').count()) > 0,
      changes: await database.changes.count(),
    })).subscribe({
      next: (now) => {
        const justOn = now.on && !on;
        on = now.on;
        if (justOn) soon(0);
        else if (!on) clearTimeout(timer);
        else if (now.changes > 0) soon(AFTER_CHANGE_MS);
      },
      error: logged('sync'),
    });
    globalThis.addEventListener('online', () => soon(AFTER_CHANGE_MS));
    settingsValue.watch(() => soon(AFTER_CHANGE_MS));
  });
}
