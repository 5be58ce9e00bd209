import type { Settings } from '../contract/settings.ts';
import type { Highlight } from '../contract/highlight.ts';

/** Which settings go to the reader's other machines. What is bound to one machine stays there: its models, what was agreed to or granted on it. */
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

/** The same words of the same article are one mark, whatever id each machine gave it. */
export function markKey({ url, kind, text }: Pick<Highlight, 'url' | 'kind' | 'text'>): string {
  return JSON.stringify([url, kind, text]);
}
