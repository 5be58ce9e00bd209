import { analysisOf } from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { withLock } from '../browser/mutex.ts';

/**
 * Running task of each tab; in memory, since `markInterrupted` corrects stored states after a
 * restart.
 */
const running = new Map<number, { controller: AbortController; signal: AbortSignal }>();

/** Aborts all tasks, including follow-up work of finished analyses. */
let everything = new AbortController();

/** Cancels the tab's task and returns the signal of the new one. */
export function startTask(tabId: number): AbortSignal {
  running.get(tabId)?.controller.abort();
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, everything.signal]);
  running.set(tabId, { controller, signal });
  return signal;
}

/** Cancels the tab's task; true if there was one. */
export function cancelTask(tabId: number): boolean {
  running.get(tabId)?.controller.abort();
  return running.delete(tabId);
}

/** Cancels all tasks and the follow-up work of finished analyses. */
export function cancelAllTasks(): void {
  everything.abort();
  everything = new AbortController();
  running.clear();
}

/** True if the tab has a running task in this worker. */
export function isRunning(tabId: number): boolean {
  return running.has(tabId);
}

/** Removes a finished task. */
export function finishTask(tabId: number, signal: AbortSignal): void {
  if (running.get(tabId)?.signal === signal) running.delete(tabId);
}

/** Lock name for changes of a tab's state. */
export function tabLock(tabId: number): string {
  return `tab ${tabId}`;
}

/**
 * Cancels a tab's task for the reader: a saved card remains on screen, an unfinished reading is
 * dropped.
 */
export function cancelAnalysis(tabId: number): Promise<void> {
  return withLock(tabLock(tabId), async () => {
    cancelTask(tabId);
    const analysis = await analysisOf(tabId).get();
    if (analysis?.status === 'refining')
      await analysisOf(tabId).set({
        status: 'done',
        url: analysis.url,
        insightUrl: analysis.insightUrl,
      });
    if (analysis?.status === 'reading' || analysis?.status === 'drafting') {
      await analysisOf(tabId).set({
        status: 'failed',
        url: analysis.url,
        insightUrl: null,
        engine: null,
        error: { code: 'cancelled' },
      });
      await showBadge(tabId, 'none');
    }
  });
}
