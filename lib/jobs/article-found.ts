import { analysisOf } from '../browser/analyses.ts';
import { inTurn } from '../browser/in-turn.ts';
import { settingsValue } from '../browser/settings.ts';
import { publisherOf } from '../publishers/publisher-of.ts';
import { analyzeTab } from './analyze-tab.ts';
import { mayStart } from './reading-rate.ts';
import { turnOf } from './running.ts';

/**
 * A publisher's page says it looks like an article: analyse it, unless the reader switched that publisher off. A page
 * that says so faster than anybody reads is left alone; the reader can still ask for it.
 */
export async function articleFound(
  tabId: number,
  url: string,
  { unlessRunning = false }: { unlessRunning?: boolean } = {},
): Promise<void> {
  if (!mayStart(tabId, performance.now())) return;
  const { publishersOff } = await settingsValue.get();
  const publisher = publisherOf(url);
  if (publisher && publishersOff.includes(publisher.id))
    await inTurn(turnOf(tabId), () =>
      analysisOf(tabId).set({ status: 'none', url, reason: 'publisher-off' }),
    );
  else await analyzeTab(tabId, { url, anyway: false, unlessRunning });
}
