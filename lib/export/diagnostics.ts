import type { LogEvent } from '../log.ts';
import type { Settings } from '../contract/settings.ts';

export interface DiagnosticsInput {
  version: string;
  userAgent: string;
  settings: Settings;
  feeds: {
    url: string;
    status: string;
    lastError: { code: string; detail?: string | undefined } | null;
  }[];
  storage: { insights: number; items: number; usedBytes: number; quotaBytes: number } | null;
  /** Failures of background work in this browser session. */
  log: readonly LogEvent[];
  /** Opt-in: addresses of feeds, sites and endpoints. */
  withAddresses: boolean;
}

/** Diagnostics text for a bug report. Keys are not part of the input. */
export function diagnosticsText({
  version,
  userAgent,
  settings,
  feeds,
  storage,
  log,
  withAddresses,
}: DiagnosticsInput): string {
  const { sites, models, topics } = settings;
  const engines = Object.entries(models).map(
    ([engine, choice]) =>
      `${engine}: ${choice.model || 'no model'}${withAddresses && choice.baseUrl ? ` at ${choice.baseUrl}` : ''}`,
  );
  const failing = feeds.filter(({ lastError }) => lastError !== null);
  return [
    `Sidelight ${version}`,
    userAgent,
    `settings: ${JSON.stringify(plainSettings(settings))}`,
    `own feeds: ${settings.ownFeeds.length}, follows: ${settings.follows.length}`,
    `topics: ${topics.length}, sites: ${withAddresses ? sites.join(' ') || 'none' : sites.length}`,
    `engines: ${engines.join('; ') || 'none set up'}`,
    `feeds: ${feeds.length}, failing: ${failing.length}`,
    ...failing.map(({ url, status, lastError }) => {
      const address = withAddresses ? ` ${url} ${lastError?.detail ?? ''}` : '';
      return `  ${status} ${lastError?.code}${address}`.trimEnd();
    }),
    storage
      ? `kept: ${storage.insights} insights, ${storage.items} items, ${storage.usedBytes} of ${storage.quotaBytes} bytes`
      : 'kept: not known',
    `log: ${log.length} failures`,
    ...log.slice(-20).map(({ at, job, code }) => `  ${at} ${job} ${code}`),
  ].join('\n');
}

/**
 * Settings without personal data. An allow-list, so that new settings stay out by default; a test
 * puts a marker into every setting.
 */
const plainNames = [
  'role',
  'publishersOff',
  'engine',
  'refineAutomatically',
  'secondLook',
  'outputLanguage',
  'interfaceLanguage',
  'monthlyBudgetUsd',
  'unsupportedClaims',
  'collect',
  'collectMinutes',
  'keepItemsDays',
  'keepInsightsDays',
  'weeklyNotification',
  'refreshKnowledge',
  'sectionOrder',
  'sectionsOff',
  'sectionsCollapsed',
  'theme',
  'textSize',
  'readingWidth',
  'toolbarOpens',
  'firstRunDone',
] as const satisfies readonly (keyof Settings)[];

function plainSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(plainNames.map((name) => [name, settings[name]]));
}
