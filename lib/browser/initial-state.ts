import type { Analysis } from '../contract/analysis.ts';
import type { Settings } from '../contract/settings.ts';
import { analysisOf, settingsValue } from './stored-items.ts';
import { database, type StoredInsight } from './db/database.ts';
import { insightAt } from './db/insights.ts';
import { activeTab, type TabView } from './tabs.ts';

/** Data that a page needs to show the tab's card in its first frame. */
export interface InitialState {
  tab: TabView;
  settings: Settings;
  analysis: Analysis | null;
  insightUrl: string | null;
  row: StoredInsight | null;
}

/**
 * Reads everything in parallel before the first render. null without a tab or if the library cannot
 * be opened; the page then reads it again and shows the error.
 */
export async function readInitialState(
  coming: Promise<Settings> = settingsValue.get(),
): Promise<InitialState | null> {
  try {
    const [tab, settings] = await Promise.all([activeTab(), coming, database.open()]);
    if (!tab) return null;
    const analysis = await analysisOf(tab.id).get();
    const insightUrl = analysis && 'insightUrl' in analysis ? analysis.insightUrl : null;
    return {
      tab,
      settings,
      analysis,
      insightUrl,
      row: insightUrl === null ? null : ((await insightAt(insightUrl)) ?? null),
    };
  } catch {
    return null;
  }
}
