import { z } from 'zod';
import { httpUrlSchema } from '../article/http-url.ts';
import { engineIds } from '../insight/engine.ts';
import { audiences } from '../insight/sections/audience.ts';
import { sectionIds } from '../insight/sections/index.ts';

/** How an engine is reached; its key is kept apart (`lib/browser/keys.ts`). */
export const modelChoiceSchema = z.object({
  model: z.string().max(200).catch(''),
  baseUrl: httpUrlSchema.nullable().catch(null),
  /** Id of the preset it was made from. */
  preset: z.string().max(60).nullable().catch(null),
});

/**
 * Everything the reader chose, keys excepted. Each field has its default here and nowhere else, and a field that
 * cannot be read falls back alone: one bad value never costs the others.
 */
export const settingsSchema = z.object({
  role: z.enum(audiences).nullable().catch(null),
  topics: z.array(z.string().min(1).max(80)).max(50).catch([]),
  /** Ids of listed publishers that are switched off. */
  publishersOff: z.array(z.string()).catch([]),
  /** Origins the reader added, as match patterns (`https://*.example.com/*`). */
  sites: z.array(z.string().max(300)).max(500).catch([]),
  engine: z.enum(engineIds).catch('rule-based'),
  /** Refine every card, or only when asked. */
  refineAutomatically: z.boolean().catch(false),
  /** What each engine needs to be reached; keys are kept apart. */
  models: z.partialRecord(z.enum(engineIds), modelChoiceSchema).catch({}),
  /** BCP 47 of the cards a model writes; null is the article's own. */
  outputLanguage: z.string().max(35).nullable().catch(null),
  /** BCP 47 of the interface; null follows the browser. */
  interfaceLanguage: z.string().max(35).nullable().catch(null),
  monthlyBudgetUsd: z.number().nonnegative().max(100_000).nullable().catch(null),
  unsupportedClaims: z.enum(['hidden', 'struck']).catch('struck'),
  /** Poll the feeds of enabled publishers; null until the reader was asked. */
  collect: z.boolean().nullable().catch(null),
  collectMinutes: z.int().min(15).max(1440).catch(60),
  /** Days that feed items are kept; insights stay until deleted unless `keepInsightsDays` is set. */
  keepItemsDays: z.int().min(7).max(730).catch(90),
  keepInsightsDays: z.int().min(7).max(3650).nullable().catch(null),
  weeklyNotification: z.object({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23) }).nullable().catch(null),
  /** Refresh prices from models.dev. */
  refreshKnowledge: z.boolean().catch(false),
  sectionOrder: z.array(z.enum(sectionIds as [string, ...string[]])).catch([]),
  sectionsOff: z.array(z.enum(sectionIds as [string, ...string[]])).catch([]),
  sectionsCollapsed: z.array(z.enum(sectionIds as [string, ...string[]])).catch([]),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  firstRunDone: z.boolean().catch(false),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a new reader has: every field's own fallback. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** Settings from storage of any age: unknown fields are dropped, bad ones fall back one by one. */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? stored : {});
}
