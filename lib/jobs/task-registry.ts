import { analysisOf } from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { withLock } from '../browser/mutex.ts';

/** What runs for each tab in this worker: memory on purpose, `markInterrupted` tells the truth after a restart. */
const running = new Map<number, { controller: AbortController; signal: AbortSignal }>();

/** Ends all that was begun, whether it runs for a tab or goes on behind it. */
let everything = new AbortController();

/** Stops what runs for the tab and gives the signal of what starts now. */
export function startTask(tabId: number): AbortSignal {
  running.get(tabId)?.controller.abort();
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, everything.signal]);
  running.set(tabId, { controller, signal });
  return signal;
}

/** Stops what runs for the tab; true if something did. */
export function cancelTask(tabId: number): boolean {
  running.get(tabId)?.controller.abort();
  return running.delete(tabId);
}

/** Stops what runs for any tab, and what a finished analysis left to be done behind it. */
export function cancelAllTasks(): void {
  everything.abort();
  everything = new AbortController();
  running.clear();
}

/** Whether something runs for the tab in this worker. */
export function isRunning(tabId: number): boolean {
  return running.has(tabId);
}

/** The work of this signal is over. */
export function finishTask(tabId: number, signal: AbortSignal): void {
  if (running.get(tabId)?.signal === signal) running.delete(tabId);
}

/** The name under which changes of what is known of a tab are made in turn. */
export function tabLock(tabId: number): string {
  return `tab ${tabId}`;
}

/** The reader stops what runs for a tab: a card that is kept stays on screen, a page half read is let go. */
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
