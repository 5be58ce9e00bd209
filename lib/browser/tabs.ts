import { browser } from 'wxt/browser';
import { AppError } from '../errors.ts';
import { isFirefox } from './extension.ts';

/** What we know of a tab: `url` and `title` only where we may read it. */
export interface TabView {
  id: number;
  windowId: number;
  url: string | null;
  title: string | null;
  /** The page's icon, where the browser gives it as data; never an address, which would be fetched. */
  icon: string | null;
}

/** The active tab of a window (by default the one this page is in). */
export async function activeTab(windowId?: number): Promise<TabView | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    ...(windowId === undefined ? { currentWindow: true } : { windowId }),
  });
  return tab ? viewOf(tab) : null;
}

/** The tab, or null once it is closed. */
export async function findTab(tabId: number): Promise<TabView | null> {
  return browser.tabs.get(tabId).then(viewOf, () => null);
}

/** Calls back when another tab becomes active in the window, or the active one changes its address or title. */
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

/** How long a page may take to run a file of ours, each time it is asked, in ms. */
const PATIENCE = [6000, 6000, 30_000];

/**
 * Runs one of our files in a tab's page, in the isolated world, and gives what it returns; the file must bear to be run
 * again. Throws `page-unreachable` where the browser lets nobody in (its own pages, stores), where we were not let in, or
 * where the page does not answer: Firefox leaves a script without an answer whose document goes away at the wrong moment.
 */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  for (const patience of PATIENCE) {
    const injections = await inTime(
      reached(browser.scripting.executeScript({ target: { tabId }, files: [file as never] })),
      patience,
    );
    if (injections !== LATE) return injections[0]?.result;
  }
  throw new AppError('page-unreachable', { detail: 'the page does not answer' });
}

/** Calls a function that one of our files left in the tab's isolated world. Throws `page-unreachable`. */
export async function callInTab(tabId: number, name: string, argument: string): Promise<unknown> {
  const [injection] = await reached(
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
 * What a tab without a card shows: `ok` for a page that loaded, `missing` with the HTTP status that the site answered, `failed` for the
 * browser's own error page, `browser` for pages that no extension may enter, `no-access` where the site was not allowed yet.
 */
export type PageState =
  | { kind: 'ok' | 'failed' | 'browser' | 'no-access' }
  | { kind: 'missing'; status: number };

/** Looks at a tab's page. The kinds of refusal are told from the browser's own messages (Chromium's and Firefox's). */
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
    const isBrowserPage =
      /chrome(-untrusted|-extension)?:\/\/|about:|devtools|extensions gallery|view-source|file:/i.test(
        message,
      );
    return { kind: isBrowserPage ? 'browser' : 'no-access' };
  }
}

/** Scrolls a tab's page to its top. Throws `page-unreachable`. */
export async function scrollTabToTop(tabId: number): Promise<void> {
  await reached(
    browser.scripting.executeScript({
      target: { tabId },
      func: () => scrollTo({ top: 0, behavior: 'smooth' }),
    }),
  );
}

/** Adds a style to the page from outside its document, so that the DOM stays as it was; as the user's own it reaches into shadow trees. Throws `page-unreachable`. */
export async function styleTab(tabId: number, css: string): Promise<void> {
  await reached(browser.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' }));
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

/** What fails on the way into a page is told as `page-unreachable`. */
async function reached<T>(injection: Promise<T>): Promise<T> {
  try {
    return await injection;
  } catch (cause) {
    throw new AppError('page-unreachable', {
      detail: cause instanceof Error ? cause.message : undefined,
      cause,
    });
  }
}

/** Opens an address in a new tab and gives its id. */
export async function openTab(url: string, { active }: { active: boolean }): Promise<number> {
  return (await browser.tabs.create({ url, active })).id!;
}

/** Closes a tab, if it is still there. */
export async function closeTab(tabId: number): Promise<void> {
  // A tab that is gone already is what the caller wants.
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** Waits until the tab's page is loaded. Throws `timed-out` after the time given, `page-unreachable` if it is closed. */
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

/** Shows an already open tab. */
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

/** Takes away what is selected in a tab's page. Throws `page-unreachable`. */
export async function clearSelection(tabId: number): Promise<void> {
  await reached(
    browser.scripting.executeScript({
      target: { tabId },
      func: () => getSelection()?.removeAllRanges(),
    }),
  );
}

/** The text selected in a tab's page, '' if none or out of reach. */
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
 * Opens the side panel (Firefox: the sidebar) of the tab's window. Call it inside the click's own turn, before any
 * await: only then does the browser count the gesture. A refusal (no gesture) resolves to false.
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
 * The icon of a tab's page, out of the browser's own store: nothing is fetched for it. Chrome hands it out under an
 * address of ours; Firefox as data, where it has any. null where the browser does not tell us the page or its icon.
 */
export function pageIcon({ url, icon }: Pick<TabView, 'url' | 'icon'>): string | null {
  if (isFirefox) return icon;
  return url && /^https?:/.test(url)
    ? browser.runtime.getURL(`/_favicon/?pageUrl=${encodeURIComponent(url)}&size=32` as never)
    : null;
}
