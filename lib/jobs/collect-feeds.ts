import { collectStore } from '../browser/db/feeds.ts';
import { addressesOfEvents } from '../browser/db/coverage.ts';
import { grantedOrigins } from '../browser/permissions.ts';
import { withLock } from '../browser/mutex.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { settingsValue, collectionValue } from '../browser/stored-items.ts';
import { matchesPattern } from '../url/match-pattern.ts';
import { errorInfo } from '../errors.ts';
import { collect } from '../feeds/fetch/collect.ts';
import { ownPublishers } from '../feeds/own-feeds.ts';
import { recognizeEntities } from '../knowledge/entities/recognize-entities.ts';
import { publishers } from '../publishers/publishers.ts';
import { refreshCoverage } from './related-reports.ts';
import { EVENTS_TURN, updateWeeks } from './update-weeks.ts';
import { logged } from '../log.ts';

let running: AbortController | null = null;
let ended: Promise<unknown> = Promise.resolve();

/**
 * Collects due feeds of enabled publishers and the reader's own, if the reader agreed; `all`
 * includes feeds that are not due. Runs once at a time. Never throws: session storage has the
 * outcome.
 */
export async function collectFeeds({ all }: { all: boolean }): Promise<void> {
  const settings = await settingsValue.get();
  if (running || (settings.collect !== true && !all)) return;
  if (!navigator.onLine) {
    // Alarms retry silently; a manual collection shows the error.
    if (all)
      await collectionValue.set({
        status: 'failed',
        at: new Date().toISOString(),
        error: { code: 'offline' },
      });
    return;
  }
  running = new AbortController();
  const { signal } = running;
  const { promise, resolve } = Promise.withResolvers<void>();
  ended = promise;
  const startedAt = new Date().toISOString();
  try {
    await collectionValue.set({ status: 'running', startedAt, done: 0, of: 0, newItems: 0 });
    // Covers a worker that stopped between clustering and the update of the week.
    await updateWeeks([startedAt], Intl.DateTimeFormat().resolvedOptions().timeZone);
    const origins = await grantedOrigins();
    const result = await keepAlive(() =>
      collect({
        store: collectStore,
        publishers: [
          ...publishers.filter(({ id }) => !settings.publishersOff.includes(id)),
          ...ownPublishers(settings.ownFeeds),
        ],
        fetch: (...request) => fetch(...request),
        now: () => new Date(),
        random: Math.random,
        isGranted: (origin) => origins.some((pattern) => matchesPattern(origin, pattern)),
        recognizeEntities,
        sleep,
        everyMinutes: settings.collectMinutes,
        keepDays: settings.keepItemsDays,
        all,
        signal,
        onProgress: (progress) =>
          void collectionValue
            .set({ status: 'running', startedAt, ...progress })
            .catch(logged('collect-feeds')),
        inTurn: (group) => withLock(EVENTS_TURN, group),
      }),
    );
    await withLock(EVENTS_TURN, () =>
      updateWeeks(
        result.regrouped.map(({ at }) => at),
        Intl.DateTimeFormat().resolvedOptions().timeZone,
      ),
    );
    const changed = await addressesOfEvents([
      ...new Set(result.regrouped.map(({ eventId }) => eventId)),
    ]);
    await refreshCoverage(new Set(changed), new Date());
    await collectionValue.set({
      status: 'done',
      at: new Date().toISOString(),
      feeds: result.feeds,
      failed: result.failed,
      newItems: result.newItems,
    });
  } catch (thrown) {
    await collectionValue
      .set({ status: 'failed', at: new Date().toISOString(), error: errorInfo(thrown) })
      .catch(logged('collect-feeds'));
  } finally {
    running = null;
    resolve();
  }
}

/** Cancels the running collection and waits until it stops writing; stored items remain. */
export async function stopCollecting(): Promise<void> {
  running?.abort();
  await ended;
}

/** True if a collection runs in this worker. */
export function isCollecting(): boolean {
  return running !== null;
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
