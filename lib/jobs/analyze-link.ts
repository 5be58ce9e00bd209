import { analysisOf } from '../browser/analyses.ts';
import { findInsight } from '../browser/library/insights.ts';
import { mayRead } from '../browser/permissions.ts';
import { closeTab, openTab, tabLoaded } from '../browser/tabs.ts';
import { analyzeTab } from './analyze-tab.ts';
import { readTab } from './read-tab.ts';

/** How long a linked page may take to load, in ms. */
const LOAD_TIMEOUT = 20_000;

/**
 * Analyses the page behind a link. With the reader's permission for its origin it is read in a tab behind the one
 * in front, which then closes, and its card is shown beside the page the link stands on. Without permission the link
 * opens in front, as a click would, where the menu, the shortcut or the toolbar reach it. A card that is in the
 * library is shown at once. `granted` is the answer to the question asked within the click.
 */
export async function analyzeLink(
  tabId: number,
  link: string,
  granted: Promise<boolean>,
): Promise<void> {
  const here = (await analysisOf(tabId).get())?.url || link;
  // A library out of reach is told where the card would be kept.
  const kept = await findInsight(link).catch(() => undefined);
  if (kept) {
    await analysisOf(tabId).set({ status: 'done', url: here, insightUrl: kept.url });
    return;
  }
  if (!(await granted) && !(await mayRead(link))) {
    await openTab(link, { active: true });
    return;
  }
  await analyzeTab(tabId, {
    url: here,
    anyway: true,
    read: async () => {
      const behind = await openTab(link, { active: false });
      try {
        await tabLoaded(behind, LOAD_TIMEOUT);
        const { address: _behind, ...reading } = await readTab(behind, new Date());
        return reading;
      } finally {
        await closeTab(behind);
      }
    },
  });
}
