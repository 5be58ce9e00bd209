import { canonicalUrl } from '../article/canonical-url.ts';
import { isHttpUrl } from '../article/is-http-url.ts';
import { analysisOf } from '../browser/analyses.ts';
import { showBadge } from '../browser/badge.ts';
import { publisherOf } from '../publishers/publisher-of.ts';
import { stop } from './running.ts';

/**
 * The tab went to another address: whatever ran for the old one stops, and until the new page says otherwise it has
 * no card. `url` is null where we may not know it. The same address (a reload, a fragment) changes nothing.
 */
export async function tabMoved(tabId: number, url: string | null): Promise<void> {
  const analysis = await analysisOf(tabId).get();
  if (url !== null && analysis && sameArticle(analysis.url, url)) return;
  if (url === null && analysis === null) return;
  stop(tabId);
  await analysisOf(tabId).set({ status: 'none', url: url ?? '', reason: reasonFor(url) });
  await showBadge(tabId, 'none');
}

/** The tab is closed. */
export async function tabClosed(tabId: number): Promise<void> {
  stop(tabId);
  await analysisOf(tabId).remove();
}

function sameArticle(one: string, other: string): boolean {
  if (!isHttpUrl(one) || !isHttpUrl(other)) return one === other;
  return canonicalUrl(one) === canonicalUrl(other);
}

function reasonFor(url: string | null): 'browser-page' | 'no-article' | 'unlisted-site' {
  if (url === null) return 'unlisted-site';
  if (!isHttpUrl(url)) return 'browser-page';
  return publisherOf(url) ? 'no-article' : 'unlisted-site';
}
