import { browser } from 'wxt/browser';
import { getMessage } from './i18n.ts';

/** Shows or clears the "card ready" badge of a tab; ignores closed tabs. */
export async function showBadge(
  tabId: number,
  state: 'ready' | 'working' | 'failed' | 'none',
): Promise<void> {
  const { text, color, title } = badges[state];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title: getMessage(title) }),
    // A closed tab has no badge to set.
  ]).catch(() => undefined);
}

/** Duration of a flash, in ms. */
const FLASH_MS = 1_500;

/** Shows the "saved" badge for a moment, then restores the previous one; ignores closed tabs. */
export async function flashBadge(tabId: number): Promise<void> {
  try {
    const before = await browser.action.getBadgeText({ tabId });
    await browser.action.setBadgeText({ tabId, text: '✓' });
    await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
    if ((await browser.action.getBadgeText({ tabId })) === '✓')
      await browser.action.setBadgeText({ tabId, text: before });
  } catch {
    // A closed tab needs no badge.
  }
}

const badges = {
  ready: { text: '1', color: '#0b6e5f', title: 'actionCardReady' },
  working: { text: '…', color: '#5f6b76', title: 'actionReading' },
  failed: { text: '!', color: '#a33a1f', title: 'actionFailed' },
  none: { text: '', color: '#5f6b76', title: 'extensionName' },
} as const;
