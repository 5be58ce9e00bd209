import { collectStore } from '../browser/library/collect-store.ts';
import { itemsOfEvents } from '../browser/library/coverages.ts';
import { grantedOrigins } from '../browser/permissions.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { settingsValue } from '../browser/settings.ts';
import { collectionValue } from '../browser/collection.ts';
import { matchesPattern } from '../contract/matches-pattern.ts';
import { errorInfo } from '../errors.ts';
import { collect } from '../feeds/collect.ts';
import { findNames } from '../knowledge/find-names.ts';
import { publishers } from '../publishers/publishers.ts';
import { refreshCoverage } from './refresh-coverage.ts';
import { writeWeeks } from './write-weeks.ts';

let running: AbortController | null = null;

/**
 * Collects the due feeds of the publishers that are on, if the reader agreed to it; `all` asks also those not due.
 * Only one collection runs at a time. Never throws: how it went is told in session storage.
 */
export async function collectFeeds({ all }: { all: boolean }): Promise<void> {
  const settings = await settingsValue.get();
  if (running || (settings.collect !== true && !all) || !navigator.onLine) return;
  running = new AbortController();
  const { signal } = running;
  const startedAt = new Date().toISOString();
  try {
    await collectionValue.set({ status: 'running', startedAt, done: 0, of: 0, newItems: 0 });
    const origins = await grantedOrigins();
    const result = await keepAlive(() =>
      collect({
        store: collectStore,
        publishers: publishers.filter(({ id }) => !settings.publishersOff.includes(id)),
        fetch: (...request) => fetch(...request),
        now: () => new Date(),
        random: Math.random,
        isGranted: (origin) => origins.some((pattern) => matchesPattern(origin, pattern)),
        findNames,
        sleep,
        everyMinutes: settings.collectMinutes,
        keepDays: settings.keepItemsDays,
        all,
        signal,
        onProgress: (progress) => void collectionValue.set({ status: 'running', startedAt, ...progress }),
      }),
    );
    await writeWeeks(result.regrouped.map(({ at }) => at), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const named = (await itemsOfEvents([...new Set(result.regrouped.map(({ eventId }) => eventId))])).flatMap(({ entityIds }) => entityIds);
    await refreshCoverage(new Set(named), new Date());
    await collectionValue.set({ status: 'done', at: new Date().toISOString(), feeds: result.feeds, failed: result.failed, newItems: result.newItems });
  } catch (thrown) {
    await collectionValue.set({ status: 'failed', at: new Date().toISOString(), error: errorInfo(thrown) });
  } finally {
    running = null;
  }
}

/** Stops the collection that runs; what it has stored stays. */
export function stopCollecting(): void {
  running?.abort();
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
