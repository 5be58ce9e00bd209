import { settingsView, type Settings } from '../contract/settings.ts';
import { storedValue } from './stored-value.ts';

/**
 * The reader's choices; written by our pages, each value of a kind the schema allows. Reading needs no schema, so
 * that pages paint without one: a field of another kind than its default falls back alone.
 */
export const settingsValue = storedValue<Settings>('local', 'settings', settingsView);

/** Changes some settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settingsValue.set({ ...(await settingsValue.get()), ...change });
}
