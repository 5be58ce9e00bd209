import { parseSettings, type Settings } from '../contract/settings.ts';
import { storedValue } from './stored-value.ts';

/** The reader's choices; written by the options and first-run pages and the panel's own switches. */
export const settingsValue = storedValue<Settings>('local', 'settings', parseSettings);

/** Changes some settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settingsValue.set({ ...(await settingsValue.get()), ...change });
}
