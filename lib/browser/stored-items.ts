import type { Analysis } from '../contract/analysis.ts';
import { sessionArea, storedValue, type StoredValue } from './storage.ts';
import type { ErrorInfo } from '../errors.ts';
import type { ConnectionTest } from '../engines/llm/test-connection.ts';
import type { EngineId } from '../insight/engine.ts';
import { browser } from 'wxt/browser';
import { settingsView, type Settings } from '../contract/settings.ts';
import type { Spending } from '../engines/llm/budget.ts';
import { withLock } from './mutex.ts';

/**
 * State of the analysis in a tab; one key per tab, in session storage. Written by the background
 * only.
 */
export function analysisOf(tabId: number): StoredValue<Analysis | null> {
  return storedValue(
    'session',
    `analysis:${tabId}`,
    (stored) => (stored as Analysis | undefined) ?? null,
  );
}

/** Analyses of all tabs. */
export async function allAnalyses(): Promise<{ tabId: number; analysis: Analysis }[]> {
  const stored = await sessionArea().get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('analysis:'))
    .map(([key, value]) => ({
      tabId: Number(key.slice('analysis:'.length)),
      analysis: value as Analysis,
    }));
}

/** State of the last or current feed collection. */
export type Collection =
  | { status: 'running'; startedAt: string; done: number; of: number; newItems: number }
  | { status: 'done'; at: string; feeds: number; failed: number; newItems: number }
  | { status: 'failed'; at: string; error: ErrorInfo };

export const collectionValue = storedValue<Collection | null>(
  'session',
  'collection',
  (stored) => (stored as Collection | undefined) ?? null,
);

/**
 * Languages (as the Translator API names them) whose cards the reader wants translated in this
 * browser session.
 */
export const translatedLanguagesValue = storedValue<string[]>(
  'session',
  'translated-languages',
  (stored) => (stored as string[] | undefined) ?? [],
);

/** State of the last or current engine test, with the models the engine offers. */
export interface EngineTestState {
  test: { status: 'running' } | ConnectionTest;
  models: string[];
}

export type EngineTests = Partial<Record<EngineId, EngineTestState>>;

/** Last test of each engine in this browser session. Written by the background only. */
export const engineTestsValue = storedValue<EngineTests>(
  'session',
  'engine-tests',
  (stored) => (stored as EngineTests | undefined) ?? {},
);

/**
 * API keys by `keyName` (`lib/contract/key-name.ts`), e.g.
 * `openai-compatible|https://api.groq.com`; never in sync, exports or logs.
 */
export type Keys = Record<string, string>;

/** Separate from the settings, so that exports and pages that show settings cannot contain keys. */
export const keysValue = storedValue<Keys>('local', 'keys', (stored) =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {},
);

/**
 * Denies content scripts access to storage. Chrome only: Firefox has no access levels, and the
 * content scripts never read storage.
 */
export async function trustOnlyOurPages(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  }[];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Tabs that show the sample article. Written by the background only. */
export const sampleTabsValue = storedValue<number[]>('session', 'sample-tabs', (stored) =>
  Array.isArray(stored) ? (stored as number[]) : [],
);

/** Location of the first-card hint; null before it is shown. Written by the background only. */
export interface FirstCardHint {
  tabId: number;
  windowId: number;
  title: string;
}

export const firstCardHintValue = storedValue<FirstCardHint | null>(
  'local',
  'first-card-hint',
  (stored) => (stored as FirstCardHint | undefined) ?? null,
);

/** Short message of the background for a tab's panel; timestamped so repeats show. */
export interface PanelNote {
  tabId: number;
  note: 'selectionSaved';
  at: string;
}

/** Latest panel note. Written by the background only. */
export const panelNoteValue = storedValue<PanelNote | null>(
  'session',
  'panel-note',
  (stored) => (stored as PanelNote | undefined) ?? null,
);

/** True once the panel was opened. Written by the panel only. */
export const panelSeenValue = storedValue<boolean>(
  'local',
  'panel-seen',
  (stored) => stored === true,
);

/**
 * Request to highlight a quote on the sample page, where no script can be injected; timestamped so
 * repeats fire.
 */
export interface SampleQuote {
  tabId: number;
  quote: string;
  at: string;
}

/** Latest highlight request. Written by the background, watched by the sample page. */
export const sampleQuoteValue = storedValue<SampleQuote | null>(
  'session',
  'sample-quote',
  (stored) => (stored as SampleQuote | undefined) ?? null,
);

/**
 * The reader's settings, written by extension pages. Reads use no schema, so that pages paint
 * without zod; a field whose type differs from its default falls back alone.
 */
export const settingsValue = storedValue<Settings>('local', 'settings', settingsView);

/** Merges a change into the stored settings. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settingsValue.set({ ...(await settingsValue.get()), ...change });
}

/** Costs of model calls, newest last. Written by the background only. */
const spendingsValue = storedValue<Spending[]>('local', 'spendings', (stored) =>
  Array.isArray(stored) ? stored.filter(isSpending) : [],
);

/** Calls stored; older ones are dropped. */
const MAX_SPENDINGS = 5_000;

/** All stored costs. */
export function readSpendings(): Promise<Spending[]> {
  return spendingsValue.get();
}

/** Appends the cost of one call; concurrent calls are not lost. */
export function recordSpending(spending: Spending): Promise<void> {
  return withLock('spendings', async () =>
    spendingsValue.set([...(await spendingsValue.get()), spending].slice(-MAX_SPENDINGS)),
  );
}

export function forgetSpendings(): Promise<void> {
  return withLock('spendings', () => spendingsValue.remove());
}

function isSpending(value: unknown): value is Spending {
  const { at, usd } = (value ?? {}) as Partial<Spending>;
  return typeof at === 'string' && (usd === null || typeof usd === 'number');
}
