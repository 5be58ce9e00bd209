import { analysisOf } from '../browser/analyses.ts';
import { showBadge } from '../browser/badge.ts';
import { inTurn } from '../browser/in-turn.ts';
import { reasonFor } from './reason-for.ts';
import { stop, turnOf } from './running.ts';
import { sameArticle } from './same-article.ts';

/**
 * The tab went to another address: whatever ran for the old one stops, and until the new page says otherwise it has
 * no card. `url` is null where we may not know it. The same address (a reload, a fragment) changes nothing.
 */
export function tabMoved(tabId: number, url: string | null): Promise<void> {
  return inTurn(turnOf(tabId), async () => {
    const analysis = await analysisOf(tabId).get();
    if (url !== null && analysis && sameArticle(analysis.url, url)) return;
    if (url === null && analysis === null) return;
    stop(tabId);
    await analysisOf(tabId).set({ status: 'none', url: url ?? '', reason: reasonFor(url) });
    await showBadge(tabId, 'none');
  });
}

/** The tab is closed. */
export function tabClosed(tabId: number): Promise<void> {
  return inTurn(turnOf(tabId), async () => {
    stop(tabId);
    await analysisOf(tabId).remove();
  });
}
