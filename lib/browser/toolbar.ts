import { browser } from 'wxt/browser';
import type { Settings } from '../contract/settings.ts';
import { isFirefox } from './extension.ts';

/** Sets what a click on the toolbar icon opens. */
export async function applyToolbarAction(opens: Settings['toolbarOpens']): Promise<void> {
  if (isFirefox) await browser.action.setPopup({ popup: opens === 'panel' ? '' : '/popup.html' });
  else await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: opens === 'panel' });
}

/** True if the icon is pinned; null if the browser does not report it. */
export async function isPinned(): Promise<boolean | null> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar ?? null;
}

/**
 * Polling interval for the pinned state, in ms: not all supported browsers have an event for it.
 */
const POLL_MS = 700;

/** Calls back with the pinned state, now and on changes; returns the unsubscribe function. */
export function watchPinned(listener: (pinned: boolean | null) => void): () => void {
  let last: boolean | null | undefined;
  let stopped = false;
  const look = () =>
    isPinned().then(
      (pinned) => {
        if (stopped || pinned === last) return;
        last = pinned;
        listener(pinned);
      },
      () => listener(null),
    );
  void look();
  const timer = setInterval(() => void look(), POLL_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

/** Opens the toolbar popup without a click; false if the browser requires one. */
export async function openPopup(windowId: number): Promise<boolean> {
  try {
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    return false;
  }
}
