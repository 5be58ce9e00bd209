import { allAnalyses, analysisOf } from '../browser/analyses.ts';
import { findInsight } from '../browser/library/insights.ts';
import { isRunning } from './running.ts';

/**
 * After a restart of the worker: what session storage says is running but nothing here runs is no longer true.
 * Gives the tabs whose page was being read, to be started again; a refinement says that it was interrupted, as
 * starting it again could cost the reader money.
 */
export async function markInterrupted(): Promise<{ tabId: number; url: string }[]> {
  const again: { tabId: number; url: string }[] = [];
  for (const { tabId, analysis } of await allAnalyses()) {
    if (isRunning(tabId)) continue;
    if (analysis.status === 'reading' || analysis.status === 'drafting') again.push({ tabId, url: analysis.url });
    if (analysis.status === 'refining') {
      const kept = await findInsight(analysis.insightUrl);
      await analysisOf(tabId).set({ status: 'failed', url: analysis.url, insightUrl: kept?.url ?? null, engine: analysis.engine, error: { code: 'interrupted' } });
    }
  }
  return again;
}
