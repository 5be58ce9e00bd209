import { defined } from '../invariant.ts';
import { browser } from 'wxt/browser';
import { AppError } from '../errors.ts';
import { isFirefox } from './extension.ts';
import { pattern } from '../text/pattern.ts';

/** A tab as the extension sees it; `url` and `title` are null without permission to read them. */
export interface TabView {
  id: number;
  windowId: number;
  url: string | null;
  title: string | null;
  /** Icon as a data URL; never an http address, which would be fetched. */
  icon: string | null;
}

/** Active tab of a window (default: the window of this page). */
export async function activeTab(windowId?: number): Promise<TabView | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    ...(windowId === undefined ? { currentWindow: true } : { windowId }),
  });
  return tab ? viewOf(tab) : null;
}

/** The tab, or null if it is closed. */
export async function findTab(tabId: number): Promise<TabView | null> {
  return browser.tabs.get(tabId).then(viewOf, () => null);
}

/** Calls back when another tab becomes active, or the active tab changes its address or title. */
export function watchActiveTab(windowId: number, listener: () => void): () => void {
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) listener();
  };
  const onUpdated = (
    _tabId: number,
    change: { url?: string; status?: string; title?: string },
    tab: { active: boolean; windowId: number },
  ) => {
    if (
      tab.active &&
      tab.windowId === windowId &&
      (change.url !== undefined || change.status !== undefined || change.title !== undefined)
    )
      listener();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Timeout of each injection attempt, in ms. */
const ATTEMPT_TIMEOUTS_MS = [6000, 6000, 30_000];

/**
 * Runs a script file in a tab's isolated world and returns its result; the script must be
 * idempotent. Throws `page-unreachable` for restricted pages (browser pages, stores), missing
 * permission, or no answer: Firefox never settles the promise if the document unloads meanwhile.
 */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  for (const patience of ATTEMPT_TIMEOUTS_MS) {
    const injections = await inTime(
      mapInjectionError(
        browser.scripting.executeScript({ target: { tabId }, files: [file as never] }),
      ),
      patience,
    );
    if (injections !== LATE) return injections[0]?.result;
  }
  throw new AppError('page-unreachable', { detail: 'the page does not answer' });
}

/**
 * Calls a function that an injected file defined in the isolated world. Throws `page-unreachable`.
 */
export async function callInTab(tabId: number, name: string, argument: string): Promise<unknown> {
  const [injection] = await mapInjectionError(
    browser.scripting.executeScript({
      target: { tabId },
      func: (functionName: string, value: string) =>
        (globalThis as unknown as Record<string, (value: string) => unknown>)[functionName]?.(
          value,
        ),
      args: [name, argument],
    }),
  );
  return injection?.result;
}

/**
 * State of a page without a card: `ok` (loaded), `missing` (with the HTTP status), `failed` (the
 * browser's error page), `browser` (restricted page) or `no-access` (permission not granted).
 */
export type PageState =
  | { kind: 'ok' | 'failed' | 'browser' | 'no-access' }
  | { kind: 'missing'; status: number };

const browserPageMessage = pattern('i', [
  'chrome(-untrusted|-extension)?://',
  'about:',
  'devtools',
  'extensions gallery',
  'view-source',
  'file:',
]);

/**
 * State of a tab's page. Derives the kind of refusal from the error messages of Chromium and
 * Firefox.
 */
export async function pageState(tabId: number): Promise<PageState> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: () =>
        (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
          ?.responseStatus ?? 0,
    });
    const status = Number(injection?.result ?? 0);
    return status >= 400 ? { kind: 'missing', status } : { kind: 'ok' };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (/error page/i.test(message)) return { kind: 'failed' };
    const isBrowserPage = browserPageMessage.test(message);
    return { kind: isBrowserPage ? 'browser' : 'no-access' };
  }
}

/** Scrolls a tab's page to the top. Throws `page-unreachable`. */
export async function scrollTabToTop(tabId: number): Promise<void> {
  await mapInjectionError(
    browser.scripting.executeScript({
      target: { tabId },
      func: () => scrollTo({ top: 0, behavior: 'smooth' }),
    }),
  );
}

/**
 * Injects a user stylesheet, which leaves the DOM unchanged and also applies in shadow trees.
 * Throws `page-unreachable`.
 */
export async function styleTab(tabId: number, css: string): Promise<void> {
  await mapInjectionError(browser.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' }));
}

const LATE = Symbol('late');

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      answer,
      new Promise<typeof LATE>((resolve) => (timer = setTimeout(resolve, patience, LATE))),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** Maps injection errors to `page-unreachable`. */
async function mapInjectionError<T>(injection: Promise<T>): Promise<T> {
  try {
    return await injection;
  } catch (cause) {
    throw new AppError('page-unreachable', {
      detail: cause instanceof Error ? cause.message : undefined,
      cause,
    });
  }
}

/** Opens an address in a new tab and returns the tab's id. */
export async function openTab(url: string, { active }: { active: boolean }): Promise<number> {
  return defined((await browser.tabs.create({ url, active })).id);
}

export async function closeTab(tabId: number): Promise<void> {
  // The tab may be closed already.
  // The reader may have closed the tab already.
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** Waits until a tab has loaded. Throws `timed-out`, or `page-unreachable` if the tab is closed. */
export async function tabLoaded(tabId: number, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) throw new AppError('page-unreachable', { detail: 'the tab is closed' });
    if (tab.status === 'complete') return;
    if (Date.now() > until) throw new AppError('timed-out', { detail: 'the page did not load' });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Activates a tab and focuses its window. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

function viewOf(tab: chrome.tabs.Tab): TabView {
  return {
    id: tab.id ?? -1,
    windowId: tab.windowId,
    url: tab.url || null,
    title: tab.title || null,
    icon: tab.favIconUrl?.startsWith('data:image/') ? tab.favIconUrl : null,
  };
}

/** Clears the selection of a tab's page. Throws `page-unreachable`. */
export async function clearSelection(tabId: number): Promise<void> {
  await mapInjectionError(
    browser.scripting.executeScript({
      target: { tabId },
      func: () => getSelection()?.removeAllRanges(),
    }),
  );
}

/** Selected text of a tab's page; '' without a selection or access. */
export async function selectionIn(tabId: number): Promise<string> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => getSelection()?.toString() ?? '' })
    .catch(() => []);
  return typeof injection?.result === 'string' ? injection.result : '';
}

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel (Firefox: the sidebar) of a window. Call it synchronously in a click
 * handler, before any await. Resolves to false if the browser refuses.
 */
export function openSidePanel(windowId: number): Promise<boolean> {
  const opening = browser.sidePanel
    ? browser.sidePanel.open({ windowId })
    : (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
  return opening.then(
    () => true,
    () => false,
  );
}

/**
 * Icon of a tab's page from the browser's own cache, without a request: an extension URL in Chrome,
 * a data URL in Firefox. null if unknown.
 */
export function pageIcon({ url, icon }: Pick<TabView, 'url' | 'icon'>): string | null {
  if (isFirefox) return icon;
  return url && /^https?:/.test(url)
    ? browser.runtime.getURL(`/_favicon/?pageUrl=${encodeURIComponent(url)}&size=32` as never)
    : null;
}
