import { isSampleUrl } from '../article/is-sample-url.ts';
import { analysisOf } from '../browser/analyses.ts';
import { sampleQuoteValue } from '../browser/sample-quote.ts';
import { callInTab, runInTab, styleTab } from '../browser/tabs.ts';
import { AppError } from '../errors.ts';

const STYLE = '::highlight(sidelight-quote) { background-color: #ffe28a; color: #1a1a1a; }';

/**
 * Scrolls the tab's page to these words and highlights them. Throws `page-unreachable` if we may not touch the page,
 * `quote-gone` if the words are not on it (any more).
 */
export async function showQuote(tabId: number, quote: string): Promise<void> {
  const analysis = await analysisOf(tabId).get();
  if (
    analysis &&
    'insightUrl' in analysis &&
    analysis.insightUrl !== null &&
    isSampleUrl(analysis.insightUrl)
  ) {
    // Our own page: no script may be run in it, but it watches for what is asked.
    await sampleQuoteValue.set({ tabId, quote, at: new Date().toISOString() });
    return;
  }
  await runInTab(tabId, '/highlighter.js');
  await styleTab(tabId, STYLE);
  if ((await callInTab(tabId, 'sidelightShowQuote', quote)) !== true)
    throw new AppError('quote-gone');
}
