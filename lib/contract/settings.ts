import type { EngineId } from '../insight/engine.ts';
import type { Audience } from '../insight/sections/audience.ts';
import type { SectionId } from '../insight/sections/section.ts';
import type { OwnFeed } from './own-feed.ts';

/** Connection of an engine; its key is stored separately (`lib/browser/stored-items.ts`). */
export interface ModelChoice {
  model: string;
  baseUrl: string | null;
  /** Id of the preset that it is based on. */
  preset: string | null;
  /** Context window in tokens, if the reader overrides the preset. */
  contextWindow?: number | null | undefined;
}

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const readingWidths = ['narrow', 'normal', 'wide'] as const;
export type ReadingWidth = (typeof readingWidths)[number];

/** A company, model or topic that the reader follows. */
export interface Follow {
  /** Id in the knowledge pack; for other topics, the lower-case name. */
  id: string;
  name: string;
}

/** In place of a weekday. */
export const EVERY_DAY = 0;

/** All settings except keys. `settings-schema.ts` parses them. */
export interface Settings {
  role: Audience | null;
  topics: string[];
  /** Followed names lead the week and are marked on cards. */
  follows: Follow[];
  /** Ids of disabled publishers. */
  publishersOff: string[];
  /** Origins that the reader added, as match patterns (`https://*.example.com/*`). */
  sites: string[];
  /** Feeds that the reader added. */
  ownFeeds: OwnFeed[];
  engine: EngineId;
  /** Refine every card, or only on request. */
  refineAutomatically: boolean;
  /** Let the model check each claim that is not verbatim once more, with only its quotes. */
  secondLook: boolean;
  /** Connection of each engine, without keys. */
  models: Partial<Record<EngineId, ModelChoice>>;
  /** Language of a model's cards, BCP 47; null for the article's. */
  outputLanguage: string | null;
  /** Language of the interface, BCP 47; null for the browser's. */
  interfaceLanguage: string | null;
  monthlyBudgetUsd: number | null;
  unsupportedClaims: 'hidden' | 'struck';
  /** Collect the feeds of enabled publishers; null before the reader answered. */
  collect: boolean | null;
  collectMinutes: number;
  /** Days before feed items are deleted; cards stay unless `keepInsightsDays` is set. */
  keepItemsDays: number;
  keepInsightsDays: number | null;
  /** ISO weekday (Monday is 1) or `EVERY_DAY`, and hour, in the reader's time zone. */
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
  /** True after the legend of the support icons was dismissed. */
  legendDismissed: boolean;
  /** Obsidian vault; '' for the open one. */
  obsidianVault: string;
  /** Address of the parent Notion page; '' for none. */
  notionPage: string;
  firstRunDone: boolean;
}

/** Defaults of all settings, defined only here. */
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
  /** Dotted underlines give access to the terms. */
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
 * Settings for rendering, without schemas. Stored settings were parsed before they were written; a
 * field whose type differs from its default (an older version's) falls back alone.
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
