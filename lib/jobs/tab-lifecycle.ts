import { analysisOf, allAnalyses, collectionValue } from '../browser/stored-items.ts';
import { showBadge } from '../browser/badge.ts';
import { withLock } from '../browser/mutex.ts';
import { reasonFor, sameArticle } from './analyze-tab.ts';
import { cancelTask, tabLock, isRunning } from './task-registry.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import type { ErrorInfo } from '../errors.ts';
import { isCollecting } from './collect-feeds.ts';
import { markTestsInterrupted } from './test-engine.ts';
import { logged } from '../log.ts';

/**
 * On navigation: cancels the task and resets the tab's state. `url` is null if it cannot be read.
 * The same page (reload, fragment) changes nothing.
 */
export function tabMoved(tabId: number, url: string | null): Promise<void> {
  return withLock(tabLock(tabId), async () => {
    const analysis = await analysisOf(tabId).get();
    if (url !== null && analysis && sameArticle(analysis.url, url)) return;
    if (url === null && analysis === null) return;
    cancelTask(tabId);
    await analysisOf(tabId).set({ status: 'none', url: url ?? '', reason: reasonFor(url) });
    await showBadge(tabId, 'none');
  });
}

export function tabClosed(tabId: number): Promise<void> {
  return withLock(tabLock(tabId), async () => {
    cancelTask(tabId);
    await analysisOf(tabId).remove();
  });
}

const interrupted: ErrorInfo = { code: 'interrupted' };

/** A reading that ran when the worker stopped; `asked` if the reader started it. */
export interface InterruptedReading {
  tabId: number;
  url: string;
  asked: boolean;
}

/**
 * After a worker restart, marks stored `running` states as interrupted. Returns the tabs to read
 * again; other tasks stay interrupted: repeating a refinement may cost money, and menu requests
 * cannot be repeated.
 */
export async function markInterrupted(): Promise<InterruptedReading[]> {
  const again: InterruptedReading[] = [];
  for (const { tabId } of await allAnalyses()) {
    await withLock(tabLock(tabId), async () => {
      const analysis = await analysisOf(tabId).get();
      if (!analysis || isRunning(tabId)) return;
      if (analysis.status === 'reading' || analysis.status === 'drafting') {
        if (analysis.restart !== 'no')
          again.push({ tabId, url: analysis.url, asked: analysis.restart === 'asked' });
        else
          await analysisOf(tabId).set({
            status: 'failed',
            url: analysis.url,
            insightUrl: null,
            engine: null,
            error: interrupted,
          });
      }
      if (analysis.status === 'refining') {
        const stored = await findInsight(analysis.insightUrl).catch(logged('find-card'));
        await analysisOf(tabId).set({
          status: 'failed',
          url: analysis.url,
          insightUrl: stored?.url ?? null,
          engine: analysis.engine,
          error: interrupted,
        });
      }
    });
  }
  if ((await collectionValue.get())?.status === 'running' && !isCollecting())
    await collectionValue.set({
      status: 'failed',
      at: new Date().toISOString(),
      error: interrupted,
    });
  await markTestsInterrupted();
  return again;
}
