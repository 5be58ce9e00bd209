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
 * The tab went to another address: whatever ran for the old one stops, and until the new page says otherwise it has
 * no card. `url` is null where we may not know it. The same address (a reload, a fragment) changes nothing.
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

/** The tab is closed. */
export function tabClosed(tabId: number): Promise<void> {
  return withLock(tabLock(tabId), async () => {
    cancelTask(tabId);
    await analysisOf(tabId).remove();
  });
}

const interrupted: ErrorInfo = { code: 'interrupted' };

/** A page that was being read when the worker died; `asked` by the reader, or found by itself. */
export interface InterruptedReading {
  tabId: number;
  url: string;
  asked: boolean;
}

/**
 * After a restart of the worker: what session storage says is running but nothing here runs is no longer true.
 * Gives the tabs whose page was being read, to be started again; all else says that it was interrupted: starting a
 * refinement again could cost the reader money, and what a menu asked for cannot be asked again.
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
        const kept = await findInsight(analysis.insightUrl).catch(logged('find-card'));
        await analysisOf(tabId).set({
          status: 'failed',
          url: analysis.url,
          insightUrl: kept?.url ?? null,
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
