import { analysisOf } from '../browser/analyses.ts';
import { settingsValue } from '../browser/settings.ts';
import { publisherOf } from '../publishers/publisher-of.ts';
import { analyzeTab } from './analyze-tab.ts';

/** A publisher's page says it looks like an article: analyse it, unless the reader switched that publisher off. */
export async function articleFound(tabId: number, url: string): Promise<void> {
  const { publishersOff } = await settingsValue.get();
  const publisher = publisherOf(url);
  if (publisher && publishersOff.includes(publisher.id)) await analysisOf(tabId).set({ status: 'none', url, reason: 'publisher-off' });
  else await analyzeTab(tabId, { url, anyway: false });
}
