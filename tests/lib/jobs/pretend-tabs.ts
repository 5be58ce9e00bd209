import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoPages } from '../../../scripts/demo/pages.ts';
import { htmlToSnapshot } from '../../../lib/article/snapshot/html-to-snapshot.ts';
import { database } from '../../../lib/browser/db/database.ts';

/**
 * Tabs that show pages of the demo site, in a fake browser; a test decides how long reading one
 * takes.
 */
export interface PretendTabs {
  /** The tab shows this address from now on. */
  show(tabId: number, url: string): void;
  /** Whether the reader may be let into any page. */
  granted: boolean;
  /** Holds up every reading until the function it gives is called. */
  hold(): () => void;
  /** How often a page was read. */
  readings: number;
}

/** Starts afresh: empty storage, an empty library, no tabs. */
export async function pretendTabs(): Promise<PretendTabs> {
  fakeBrowser.reset();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  const pages = new Map(
    demoPages(new Date()).map(({ host, path, html }) => [`https://${host}${path}`, html]),
  );
  const shown = new Map<number, string>();
  let held = Promise.resolve();
  const tabs: PretendTabs = {
    granted: true,
    readings: 0,
    show: (tabId, url) => void shown.set(tabId, url),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    (async () => tabs.granted) as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
    target,
  }: {
    target: { tabId: number };
  }) => {
    tabs.readings += 1;
    await held;
    const url = shown.get(target.tabId);
    if (url === undefined || !tabs.granted) throw new Error('Cannot access contents of the page.');
    return [
      {
        result: await htmlToSnapshot(
          pages.get(url.replace(/[?#].*$/, '')) ??
            '<!doctype html><title>Nothing</title><p>Nothing here',
          url,
        ),
      },
    ];
  }) as never);
  return tabs;
}

/** Waits until something holds, at most two seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error('not yet');
    },
    { timeout: 5_000, interval: 5 },
  );
}
