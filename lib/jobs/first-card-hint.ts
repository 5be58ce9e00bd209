import { openHintPage } from '../browser/pages.ts';
import { firstCardHintValue, panelSeenValue, settingsValue } from '../browser/stored-items.ts';
import { activeTab, findTab } from '../browser/tabs.ts';
import { openPopup } from '../browser/toolbar.ts';

/**
 * Shows a reader who skipped the set-up where the first card waits: once, and never again after the panel was opened. The
 * toolbar's popup, whose first row opens the card; in browsers that open it only on a click, a page of ours beside the article.
 */
export async function hintFirstCard(tabId: number, title: string): Promise<void> {
  const [{ firstRunDone }, hint, seen] = await Promise.all([
    settingsValue.get(),
    firstCardHintValue.get(),
    panelSeenValue.get(),
  ]);
  if (!firstRunDone || hint !== null || seen) return;
  const tab = await findTab(tabId);
  if (!tab || (await activeTab(tab.windowId))?.id !== tabId) return;
  await firstCardHintValue.set({ tabId, windowId: tab.windowId, title });
  if (!(await openPopup(tab.windowId))) await openHintPage(tabId);
}
