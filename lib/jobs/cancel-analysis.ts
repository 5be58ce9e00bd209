import { analysisOf } from '../browser/analyses.ts';
import { showBadge } from '../browser/badge.ts';
import { inTurn } from '../browser/in-turn.ts';
import { stop, turnOf } from './running.ts';

/** The reader stops what runs for a tab: a card that is kept stays on screen, a page half read is let go. */
export function cancelAnalysis(tabId: number): Promise<void> {
  return inTurn(turnOf(tabId), async () => {
    stop(tabId);
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
