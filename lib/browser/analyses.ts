import type { Analysis } from '../contract/analysis.ts';
import { sessionArea } from './session-area.ts';
import { storedValue, type StoredValue } from './stored-value.ts';

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
