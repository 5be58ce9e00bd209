import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import { stories } from '../../../scripts/demo/stories.ts';
import { analysisOf } from '../../../lib/browser/stored-items.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { deleteInsights, undoDelete } from '../../../lib/browser/db/deletions.ts';
import {
  importRecords,
  libraryRecords,
  planImport,
} from '../../../lib/browser/db/import-export.ts';
import { analyzeLink, analyzeSelection } from '../../../lib/jobs/analyze-from-menu.ts';
import { articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { pretendTabs, type PretendTabs } from './pretend-tabs.ts';

let tabs: PretendTabs;
let tab = 9000;

beforeEach(async () => {
  tabs = await pretendTabs();
  tab += 10;
});

/** The browser opens tabs whose page is loaded immediately. */
function opensTabs(): { closed: number[]; opened: { url: string; active: boolean }[] } {
  const seen = { closed: [] as number[], opened: [] as { url: string; active: boolean }[] };
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({
    url,
    active,
  }: {
    url: string;
    active: boolean;
  }) => {
    seen.opened.push({ url, active });
    tabs.show(tab + 5, url);
    return { id: tab + 5 };
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    windowId: 1,
    status: 'complete',
  })) as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation(
    (async (id: number) => void seen.closed.push(id)) as never,
  );
  return seen;
}

test('reads a permitted link in a background tab and shows the card in the current tab', async () => {
  const seen = opensTabs();
  tabs.show(tab, demoArticles.front);
  await analysisOf(tab).set({ status: 'none', url: demoArticles.front, reason: 'no-article' });
  await analyzeLink(tab, demoArticles.release, Promise.resolve(true));
  expect(await analysisOf(tab).get()).toEqual({
    status: 'done',
    url: demoArticles.front,
    insightUrl: demoArticles.release,
  });
  expect(seen).toEqual({
    opened: [{ url: demoArticles.release, active: false }],
    closed: [tab + 5],
  });
  await analyzeLink(tab + 1, demoArticles.release, Promise.resolve(false));
  expect(await analysisOf(tab + 1).get()).toMatchObject({
    status: 'done',
    insightUrl: demoArticles.release,
  });
  expect(seen.opened).toHaveLength(1);
});

test('opens a link without permission in the foreground', async () => {
  const seen = opensTabs();
  tabs.granted = false;
  await analyzeLink(tab, demoArticles.unlisted, Promise.resolve(false));
  expect(seen.opened).toEqual([{ url: demoArticles.unlisted, active: true }]);
  expect(await analysisOf(tab).get()).toBeNull();
});

test('reports an unavailable library without an unhandled rejection', async () => {
  const seen = opensTabs();
  tabs.show(tab, demoArticles.front);
  for (const method of ['get', 'getAll'] as const)
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
      throw new DOMException('as told by a test', 'UnknownError');
    });
  await analyzeLink(tab, demoArticles.release, Promise.resolve(true)).finally(() =>
    vi.restoreAllMocks(),
  );
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    error: { code: 'storage-blocked' },
  });
  expect(seen.closed).toEqual([tab + 5]);
});

test('creates a separate card for a selection', async () => {
  tabs.show(tab, demoArticles.release);
  const words = stories.release.body
    .filter((line) => !/^[#>]/.test(line))
    .slice(0, 3)
    .join('\n');
  await analyzeSelection(tab, demoArticles.release, words);
  const told = await analysisOf(tab).get();
  expect(told).toMatchObject({ status: 'done', url: demoArticles.release });
  expect(told && 'insightUrl' in told ? told.insightUrl : '').toMatch(/#selection-/);
});

test('restores an export and changes nothing on the second import', async () => {
  for (const [index, url] of [demoArticles.release, demoArticles.regulation].entries()) {
    tabs.show(tab + index, url);
    await articleFound(tab + index, url);
  }
  const records = await Array.fromAsync(libraryRecords());
  expect(records).toHaveLength(2);
  await Promise.all(database.tables.map((table) => table.clear()));
  expect(await planImport(records)).toMatchObject({ added: 2, replaced: 0, same: 0 });
  expect(await importRecords(records)).toMatchObject({ added: 2, replaced: 0, same: 0 });
  expect(await importRecords(records)).toMatchObject({ added: 0, replaced: 0, same: 2 });
  expect(await Array.fromAsync(libraryRecords())).toEqual(records);
});

test('restores a deleted card once with undo', async () => {
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  await deleteInsights([demoArticles.release], new Date());
  expect(await database.insights.count()).toBe(0);
  expect(await undoDelete()).toBe(true);
  expect(await database.insights.count()).toBe(1);
  expect(await undoDelete()).toBe(false);
});
