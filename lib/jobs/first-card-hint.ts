import { openHintPage } from '../browser/pages.ts';
import { firstCardHintValue, panelSeenValue, settingsValue } from '../browser/stored-items.ts';
import { activeTab, findTab } from '../browser/tabs.ts';
import { openPopup } from '../browser/toolbar.ts';

/**
 * Shows readers who skipped the first run where to find the first card: once, and not after the
 * panel was opened. Opens the popup, whose first row opens the card, or an extension page where
 * browsers require a click for the popup.
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
