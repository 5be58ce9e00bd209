import { z } from 'zod';
import { httpUrlSchema } from '../article/http-url.ts';
import { engineIds } from '../insight/engine.ts';
import { audiences } from '../insight/sections/audience.ts';
import { sectionIds } from '../insight/section-ids.ts';
import { feedAddress, MOST_OWN_FEEDS, type OwnFeed } from './own-feed.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** How an engine is reached; its key is kept apart (`lib/browser/keys.ts`). */
export const modelChoiceSchema = z.object({
  model: z.string().max(200).catch(''),
  baseUrl: httpUrlSchema.nullable().catch(null),
  /** Id of the preset it was made from. */
  preset: z.string().max(60).nullable().catch(null),
  contextWindow: z.int().min(1024).max(10_000_000).nullish().catch(null),
});

/** Own feeds, one by one: a bad one never costs the others, and no address is kept twice. */
const ownFeedsSchema = z.array(z.unknown()).transform((entries): OwnFeed[] => {
  const feeds = new Map<string, OwnFeed>();
  for (const entry of entries) {
    const feed = ownFeedSchema.safeParse(entry).data;
    const url = feed ? feedAddress(feed.url) : null;
    if (feed && url !== null && feeds.size < MOST_OWN_FEEDS) feeds.set(url, { url, title: feed.title });
  }
  return [...feeds.values()];
});
const ownFeedSchema = z.object({ url: httpUrlSchema, title: z.string().max(200).catch('') });

/**
 * Everything the reader chose, keys excepted. A field that cannot be read falls back alone (to `defaultSettings`):
 * one bad value never costs the others.
 */
export const settingsSchema: z.ZodType<Settings, unknown> = z.object({
  role: z.enum(audiences).nullable().catch(defaultSettings.role),
  topics: z.array(z.string().min(1).max(80)).max(50).catch(defaultSettings.topics),
  publishersOff: z.array(z.string()).catch(defaultSettings.publishersOff),
  sites: z.array(z.string().max(300)).max(500).catch(defaultSettings.sites),
  ownFeeds: ownFeedsSchema.catch(defaultSettings.ownFeeds),
  engine: z.enum(engineIds).catch(defaultSettings.engine),
  refineAutomatically: z.boolean().catch(defaultSettings.refineAutomatically),
  models: z.partialRecord(z.enum(engineIds), modelChoiceSchema).catch(defaultSettings.models),
  outputLanguage: z.string().max(35).nullable().catch(defaultSettings.outputLanguage),
  interfaceLanguage: z.string().max(35).nullable().catch(defaultSettings.interfaceLanguage),
  monthlyBudgetUsd: z.number().nonnegative().max(100_000).nullable().catch(defaultSettings.monthlyBudgetUsd),
  unsupportedClaims: z.enum(['hidden', 'struck']).catch(defaultSettings.unsupportedClaims),
  collect: z.boolean().nullable().catch(defaultSettings.collect),
  collectMinutes: z.int().min(15).max(1440).catch(defaultSettings.collectMinutes),
  keepItemsDays: z.int().min(7).max(730).catch(defaultSettings.keepItemsDays),
  keepInsightsDays: z.int().min(7).max(3650).nullable().catch(defaultSettings.keepInsightsDays),
  weeklyNotification: z.object({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23) }).nullable().catch(defaultSettings.weeklyNotification),
  refreshKnowledge: z.boolean().catch(defaultSettings.refreshKnowledge),
  sectionOrder: z.array(z.enum(sectionIds)).catch(defaultSettings.sectionOrder),
  sectionsOff: z.array(z.enum(sectionIds)).catch(defaultSettings.sectionsOff),
  sectionsCollapsed: z.array(z.enum(sectionIds)).catch(defaultSettings.sectionsCollapsed),
  theme: z.enum(['system', 'light', 'dark']).catch(defaultSettings.theme),
  firstRunDone: z.boolean().catch(defaultSettings.firstRunDone),
});

/** Settings from storage of any age: unknown fields are dropped, bad ones fall back one by one. */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? { ...stored } : {});
}
