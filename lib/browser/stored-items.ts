import type { Analysis } from '../contract/analysis.ts';
import { sessionArea, storedValue, type StoredValue } from './storage.ts';
import type { ErrorInfo } from '../errors.ts';
import type { ConnectionTest } from '../engines/llm/test-connection.ts';
import type { EngineId } from '../insight/engine.ts';
import { browser } from 'wxt/browser';
import { settingsView, type Settings } from '../contract/settings.ts';
import type { Spending } from '../engines/llm/budget.ts';
import { withLock } from './mutex.ts';

/** What is going on in a tab; written by the background alone, one key a tab, gone with the browser session. */
export function analysisOf(tabId: number): StoredValue<Analysis | null> {
  return storedValue(
    'session',
    `analysis:${tabId}`,
    (stored) => (stored as Analysis | undefined) ?? null,
  );
}

/** Every tab's analysis. */
export async function allAnalyses(): Promise<{ tabId: number; analysis: Analysis }[]> {
  const stored = await sessionArea().get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('analysis:'))
    .map(([key, value]) => ({
      tabId: Number(key.slice('analysis:'.length)),
      analysis: value as Analysis,
    }));
}

/** How the last collection of feeds went, or is going. */
export type Collection =
  | { status: 'running'; startedAt: string; done: number; of: number; newItems: number }
  | { status: 'done'; at: string; feeds: number; failed: number; newItems: number }
  | { status: 'failed'; at: string; error: ErrorInfo };

export const collectionValue = storedValue<Collection | null>(
  'session',
  'collection',
  (stored) => (stored as Collection | undefined) ?? null,
);

/** How trying an engine went, or is going, and the models it offers. */
export interface EngineTestState {
  test: { status: 'running' } | ConnectionTest;
  models: string[];
}

export type EngineTests = Partial<Record<EngineId, EngineTestState>>;

/** The last test of each engine in this browser session; written by the background alone. */
export const engineTestsValue = storedValue<EngineTests>(
  'session',
  'engine-tests',
  (stored) => (stored as EngineTests | undefined) ?? {},
);

/** API keys by `keyName` (`lib/contract/key-name.ts`), e.g. `openai-compatible|https://api.groq.com`; never in sync, exports or logs. */
export type Keys = Record<string, string>;

/** Keys lie apart from the settings, so that exporting or showing settings cannot carry them. */
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
 * Shuts content scripts out of our storage. Chrome only: Firefox has no access levels, there our content scripts
 * simply never read it.
 */
export async function trustOnlyOurPages(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  }[];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The tabs that show the sample article now; written by the background alone. */
export const sampleTabsValue = storedValue<number[]>('session', 'sample-tabs', (stored) =>
  Array.isArray(stored) ? (stored as number[]) : [],
);

/** Where the first card was announced; null while it was not. Written by the background alone. */
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

/** What the background did for a tab that the panel says for a moment; each has its own time. */
export interface PanelNote {
  tabId: number;
  note: 'selectionSaved';
  at: string;
}

/** The last note; written by the background alone. */
export const panelNoteValue = storedValue<PanelNote | null>(
  'session',
  'panel-note',
  (stored) => (stored as PanelNote | undefined) ?? null,
);

/** Whether the panel was ever opened; written by the panel alone. */
export const panelSeenValue = storedValue<boolean>(
  'local',
  'panel-seen',
  (stored) => stored === true,
);

/** Words to be shown on the sample's own page, where no script can be run from outside; each wish has its own time. */
export interface SampleQuote {
  tabId: number;
  quote: string;
  at: string;
}

/** The last wish; written by the background alone, watched by the sample's page. */
export const sampleQuoteValue = storedValue<SampleQuote | null>(
  'session',
  'sample-quote',
  (stored) => (stored as SampleQuote | undefined) ?? null,
);

/**
 * The reader's choices; written by our pages, each value of a kind the schema allows. Reading needs no schema, so
 * that pages paint without one: a field of another kind than its default falls back alone.
 */
export const settingsValue = storedValue<Settings>('local', 'settings', settingsView);

/** Changes some settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settingsValue.set({ ...(await settingsValue.get()), ...change });
}

/** What model calls cost, newest last; written by the background alone. */
const spendingsValue = storedValue<Spending[]>('local', 'spendings', (stored) =>
  Array.isArray(stored) ? stored.filter(isSpending) : [],
);

/** Calls older than this many are summed up by nobody and dropped. */
const MOST = 5_000;

/** Everything spent so far that is still on record. */
export function readSpendings(): Promise<Spending[]> {
  return spendingsValue.get();
}

/** Adds one finished call to the record; two that finish together are both in it. */
export function recordSpending(spending: Spending): Promise<void> {
  return withLock('spendings', async () =>
    spendingsValue.set([...(await spendingsValue.get()), spending].slice(-MOST)),
  );
}

/** Forgets what was spent. */
export function forgetSpendings(): Promise<void> {
  return withLock('spendings', () => spendingsValue.remove());
}

function isSpending(value: unknown): value is Spending {
  const { at, usd } = (value ?? {}) as Partial<Spending>;
  return typeof at === 'string' && (usd === null || typeof usd === 'number');
}
