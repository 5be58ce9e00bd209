import { browser } from 'wxt/browser';
import type { Settings } from '../contract/settings.ts';
import { isFirefox } from './extension.ts';

/** Makes a click on the toolbar icon open what the reader chose. */
export async function applyToolbarAction(opens: Settings['toolbarOpens']): Promise<void> {
  if (isFirefox) await browser.action.setPopup({ popup: opens === 'panel' ? '' : '/popup.html' });
  else await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: opens === 'panel' });
}

/** Whether the icon is pinned to the toolbar; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar ?? null;
}

/** How often a page that waits for the icon to be pinned looks, in ms: no browser announces it in all versions we support. */
const LOOK_MS = 700;

/** Calls back with whether the icon is pinned, now and whenever it changes, until the returned function is called. */
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
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

/** Opens the toolbar popup without a click; false where the browser wants one. */
export async function openPopup(windowId: number): Promise<boolean> {
  try {
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    return false;
  }
}
