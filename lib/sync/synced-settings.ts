import type { Settings } from '../contract/settings.ts';
import type { Highlight } from '../contract/highlight.ts';

/**
 * True for settings that sync. Settings bound to one device (models, consents, permissions) do not.
 */
const goesAlong: Record<keyof Settings, boolean> = {
  role: true,
  topics: true,
  follows: true,
  publishersOff: true,
  ownFeeds: true,
  sites: false,
  engine: false,
  refineAutomatically: false,
  secondLook: false,
  models: false,
  outputLanguage: true,
  interfaceLanguage: true,
  monthlyBudgetUsd: false,
  unsupportedClaims: true,
  collect: false,
  collectMinutes: true,
  keepItemsDays: true,
  keepInsightsDays: true,
  weeklyNotification: false,
  refreshKnowledge: false,
  sectionOrder: true,
  sectionsOff: true,
  sectionsCollapsed: true,
  theme: true,
  textSize: false,
  readingWidth: false,
  toolbarOpens: false,
  legendDismissed: true,
  obsidianVault: false,
  notionPage: false,
  firstRunDone: false,
};

export const syncedSettings = (Object.keys(goesAlong) as (keyof Settings)[]).filter(
  (name) => goesAlong[name],
);

/** Same for equal text of the same article, regardless of the row ids of devices. */
export function markKey({ url, kind, text }: Pick<Highlight, 'url' | 'kind' | 'text'>): string {
  return JSON.stringify([url, kind, text]);
}
