import { browser } from 'wxt/browser';
import { getMessage } from './i18n.ts';

/** Says on the toolbar that a card is ready for this tab, or takes it back. The tab may be gone by then. */
export async function showBadge(
  tabId: number,
  state: 'ready' | 'working' | 'failed' | 'none',
): Promise<void> {
  const { text, color, title } = badges[state];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title: getMessage(title) }),
    // The tab may be closed by now; then there is no badge to set.
  ]).catch(() => undefined);
}

/** How long a flash stays on the badge, in ms. */
const FLASH_MS = 1_500;

/** Shows for a moment that something was saved, then what the badge said before. The tab may be gone by then. */
export async function flashBadge(tabId: number): Promise<void> {
  try {
    const before = await browser.action.getBadgeText({ tabId });
    await browser.action.setBadgeText({ tabId, text: '✓' });
    await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
    if ((await browser.action.getBadgeText({ tabId })) === '✓')
      await browser.action.setBadgeText({ tabId, text: before });
  } catch {
    // A tab that is gone needs no badge.
  }
}

const badges = {
  ready: { text: '1', color: '#0b6e5f', title: 'actionCardReady' },
  working: { text: '…', color: '#5f6b76', title: 'actionReading' },
  failed: { text: '!', color: '#a33a1f', title: 'actionFailed' },
  none: { text: '', color: '#5f6b76', title: 'extensionName' },
} as const;
