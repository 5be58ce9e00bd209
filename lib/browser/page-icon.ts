import { browser } from 'wxt/browser';
import { isFirefox } from './extension.ts';
import type { TabView } from './tabs.ts';

/**
 * The icon of a tab's page, out of the browser's own store: nothing is fetched for it. Chrome hands it out under an
 * address of ours; Firefox as data, where it has any. null where the browser does not tell us the page or its icon.
 */
export function pageIcon({ url, icon }: Pick<TabView, 'url' | 'icon'>): string | null {
  if (isFirefox) return icon;
  return url && /^https?:/.test(url)
    ? browser.runtime.getURL(`/_favicon/?pageUrl=${encodeURIComponent(url)}&size=32` as never)
    : null;
}
