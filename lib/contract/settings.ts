import type { EngineId } from '../insight/engine.ts';
import type { Audience } from '../insight/sections/audience.ts';
import type { SectionId } from '../insight/sections/section.ts';
import type { OwnFeed } from './own-feed.ts';

/** How an engine is reached; its key is kept apart (`lib/browser/stored-items.ts`). */
export interface ModelChoice {
  model: string;
  baseUrl: string | null;
  /** Id of the preset it was made from. */
  preset: string | null;
  /** Tokens the endpoint's model takes, where the reader knows better than the preset. */
  contextWindow?: number | null | undefined;
}

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const readingWidths = ['narrow', 'normal', 'wide'] as const;
export type ReadingWidth = (typeof readingWidths)[number];

/** A company, model or topic that the reader follows. */
export interface Follow {
  /** Id of the knowledge pack; of a topic that has none, its name in lower case. */
  id: string;
  name: string;
}

/** Everything the reader chose, keys excepted. `settings-schema.ts` parses it. */
export interface Settings {
  role: Audience | null;
  topics: string[];
  /** Followed names lead the week and are marked on cards. */
  follows: Follow[];
  /** Ids of listed publishers that are switched off. */
  publishersOff: string[];
  /** Origins the reader added, as match patterns (`https://*.example.com/*`). */
  sites: string[];
  /** Feeds the reader added. */
  ownFeeds: OwnFeed[];
  engine: EngineId;
  /** Refine every card, or only when asked. */
  refineAutomatically: boolean;
  /** Put each claim that is not verbatim to the model once more, alone with its quotes. */
  secondLook: boolean;
  /** What each engine needs to be reached; keys are kept apart. */
  models: Partial<Record<EngineId, ModelChoice>>;
  /** BCP 47 of the cards a model writes; null is the article's own. */
  outputLanguage: string | null;
  /** BCP 47 of the interface; null follows the browser. */
  interfaceLanguage: string | null;
  monthlyBudgetUsd: number | null;
  unsupportedClaims: 'hidden' | 'struck';
  /** Poll the feeds of enabled publishers; null until the reader was asked. */
  collect: boolean | null;
  collectMinutes: number;
  /** Days that feed items are kept; insights stay until deleted unless `keepInsightsDays` is set. */
  keepItemsDays: number;
  keepInsightsDays: number | null;
  /** ISO weekday (Monday is 1) and hour, in the reader's zone. */
  weeklyNotification: { weekday: number; hour: number } | null;
  /** Refresh prices from models.dev. */
  refreshKnowledge: boolean;
  sectionOrder: SectionId[];
  sectionsOff: SectionId[];
  sectionsCollapsed: SectionId[];
  theme: 'system' | 'light' | 'dark';
  textSize: TextSize;
  readingWidth: ReadingWidth;
  /** What a click on the toolbar icon opens. */
  toolbarOpens: 'popup' | 'panel';
  /** Whether the legend of the support icons was dismissed. */
  legendDismissed: boolean;
  /** Vault for notes sent to Obsidian; '' for the one that is open. */
  obsidianVault: string;
  /** Address of the Notion page under which cards are added; '' for none. */
  notionPage: string;
  firstRunDone: boolean;
}

/** What a new reader has. Each field's fallback stands here and nowhere else. */
export const defaultSettings: Settings = {
  role: null,
  topics: [],
  follows: [],
  publishersOff: [],
  sites: [],
  ownFeeds: [],
  engine: 'rule-based',
  refineAutomatically: false,
  secondLook: false,
  models: {},
  outputLanguage: null,
  interfaceLanguage: null,
  monthlyBudgetUsd: null,
  unsupportedClaims: 'struck',
  collect: null,
  collectMinutes: 60,
  keepItemsDays: 90,
  keepInsightsDays: null,
  weeklyNotification: null,
  refreshKnowledge: false,
  sectionOrder: [],
  sectionsOff: [],
  /** The terms stay reachable through their dotted underlines. */
  sectionsCollapsed: ['glossary'],
  theme: 'system',
  textSize: 'normal',
  readingWidth: 'normal',
  toolbarOpens: 'popup',
  legendDismissed: false,
  obsidianVault: '',
  notionPage: '',
  firstRunDone: false,
};

/**
 * Settings as a page draws them, without the schemas: what is stored was parsed before it was written; a field of
 * another kind than its default (an older version's) falls back alone.
 */
export function settingsView(stored: unknown): Settings {
  const values =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = Object.entries(defaultSettings).map(([name, fallback]) => [
    name,
    sameKind(values[name], fallback) ? values[name] : fallback,
  ]);
  return Object.fromEntries(entries) as Settings;
}

function sameKind(value: unknown, fallback: unknown): boolean {
  if (value === undefined) return false;
  if (value === null || fallback === null) return true;
  return typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
}
