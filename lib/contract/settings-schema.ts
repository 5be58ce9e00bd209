import * as z from 'zod/mini';
import { httpUrlSchema } from '../url/http-url-schema.ts';
import { engineIds } from '../insight/engine.ts';
import { audiences } from '../insight/sections/audience.ts';
import { sectionIds } from '../insight/sections/section.ts';
import { feedAddress, MAX_OWN_FEEDS, type OwnFeed } from './own-feed.ts';
import {
  defaultSettings,
  EVERY_DAY,
  readingWidths,
  textSizes,
  type Follow,
  type Settings,
} from './settings.ts';

/** Connection of an engine; its key is stored separately (`lib/browser/stored-items.ts`). */
export const modelChoiceSchema = z.object({
  model: z.catch(z.string().check(z.maxLength(200)), ''),
  baseUrl: z.catch(z.nullable(httpUrlSchema), null),
  /** Id of the preset that it is based on. */
  preset: z.catch(z.nullable(z.string().check(z.maxLength(60))), null),
  contextWindow: z.catch(z.nullish(z.int().check(z.gte(1024), z.lte(10_000_000))), null),
});

/** Parses the reader's feeds one by one: drops invalid ones and duplicates. */
const ownFeedsSchema = z.pipe(
  z.array(z.unknown()),
  z.transform((entries): OwnFeed[] => {
    const feeds = new Map<string, OwnFeed>();
    for (const entry of entries) {
      const feed = ownFeedSchema.safeParse(entry).data;
      const url = feed ? feedAddress(feed.url) : null;
      if (feed && url !== null && feeds.size < MAX_OWN_FEEDS)
        feeds.set(url, { url, title: feed.title });
    }
    return [...feeds.values()];
  }),
);
const followSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
});

const MAX_FOLLOWS = 200;

/** Parses follows one by one: drops invalid ones and duplicates. */
const followsSchema = z.pipe(
  z.array(z.unknown()),
  z.transform((entries): Follow[] => {
    const follows = new Map<string, Follow>();
    for (const entry of entries) {
      const follow = followSchema.safeParse(entry).data;
      if (follow && follows.size < MAX_FOLLOWS) follows.set(follow.id, follow);
    }
    return [...follows.values()];
  }),
);

const ownFeedSchema = z.object({
  url: httpUrlSchema,
  title: z.catch(z.string().check(z.maxLength(200)), ''),
});

/** All settings except keys. An invalid field falls back alone (to `defaultSettings`). */
export const settingsSchema: z.ZodMiniType<Settings, unknown> = z.object({
  role: z.catch(z.nullable(z.enum(audiences)), defaultSettings.role),
  topics: z.catch(
    z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(50)),
    defaultSettings.topics,
  ),
  follows: z.catch(followsSchema, defaultSettings.follows),
  publishersOff: z.catch(z.array(z.string()), defaultSettings.publishersOff),
  sites: z.catch(
    z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500)),
    defaultSettings.sites,
  ),
  ownFeeds: z.catch(ownFeedsSchema, defaultSettings.ownFeeds),
  engine: z.catch(z.enum(engineIds), defaultSettings.engine),
  refineAutomatically: z.catch(z.boolean(), defaultSettings.refineAutomatically),
  secondLook: z.catch(z.boolean(), defaultSettings.secondLook),
  models: z.catch(z.partialRecord(z.enum(engineIds), modelChoiceSchema), defaultSettings.models),
  outputLanguage: z.catch(
    z.nullable(z.string().check(z.maxLength(35))),
    defaultSettings.outputLanguage,
  ),
  interfaceLanguage: z.catch(
    z.nullable(z.string().check(z.maxLength(35))),
    defaultSettings.interfaceLanguage,
  ),
  monthlyBudgetUsd: z.catch(
    z.nullable(z.number().check(z.gte(0), z.lte(100_000))),
    defaultSettings.monthlyBudgetUsd,
  ),
  unsupportedClaims: z.catch(z.enum(['hidden', 'struck']), defaultSettings.unsupportedClaims),
  collect: z.catch(z.nullable(z.boolean()), defaultSettings.collect),
  collectMinutes: z.catch(z.int().check(z.gte(15), z.lte(1440)), defaultSettings.collectMinutes),
  keepItemsDays: z.catch(z.int().check(z.gte(7), z.lte(730)), defaultSettings.keepItemsDays),
  keepInsightsDays: z.catch(
    z.nullable(z.int().check(z.gte(7), z.lte(3650))),
    defaultSettings.keepInsightsDays,
  ),
  weeklyNotification: z.catch(
    z.nullable(
      z.object({
        weekday: z.int().check(z.gte(EVERY_DAY), z.lte(7)),
        hour: z.int().check(z.gte(0), z.lte(23)),
      }),
    ),
    defaultSettings.weeklyNotification,
  ),
  refreshKnowledge: z.catch(z.boolean(), defaultSettings.refreshKnowledge),
  sectionOrder: z.catch(z.array(z.enum(sectionIds)), defaultSettings.sectionOrder),
  sectionsOff: z.catch(z.array(z.enum(sectionIds)), defaultSettings.sectionsOff),
  sectionsCollapsed: z.catch(z.array(z.enum(sectionIds)), defaultSettings.sectionsCollapsed),
  theme: z.catch(z.enum(['system', 'light', 'dark']), defaultSettings.theme),
  textSize: z.catch(z.enum(textSizes), defaultSettings.textSize),
  readingWidth: z.catch(z.enum(readingWidths), defaultSettings.readingWidth),
  toolbarOpens: z.catch(z.enum(['popup', 'panel']), defaultSettings.toolbarOpens),
  legendDismissed: z.catch(z.boolean(), defaultSettings.legendDismissed),
  obsidianVault: z.catch(z.string().check(z.maxLength(200)), defaultSettings.obsidianVault),
  notionPage: z.catch(z.string().check(z.maxLength(500)), defaultSettings.notionPage),
  firstRunDone: z.catch(z.boolean(), defaultSettings.firstRunDone),
});

/**
 * Parses stored settings of any version: drops unknown fields; invalid ones fall back one by one.
 */
export function parseSettings(stored: unknown): Settings {
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? { ...stored } : {});
}
