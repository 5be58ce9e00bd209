import { browser } from 'wxt/browser';
import { storedValue } from './stored-value.ts';

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
