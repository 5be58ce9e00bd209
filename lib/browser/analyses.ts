import type { Analysis } from '../contract/analysis.ts';
import { storedValue, type StoredValue } from './stored-value.ts';

/** What is going on in a tab; written by the background alone, one key a tab, gone with the browser session. */
export function analysisOf(tabId: number): StoredValue<Analysis | null> {
  return storedValue('session', `analysis:${tabId}`, (stored) => (stored as Analysis | undefined) ?? null);
}
