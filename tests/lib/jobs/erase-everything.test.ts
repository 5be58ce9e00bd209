import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import {
  collectionValue,
  engineTestsValue,
  keysValue,
  changeSettings,
  settingsValue,
  readSpendings,
  recordSpending,
} from '../../../lib/browser/stored-items.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { defaultSettings } from '../../../lib/contract/settings.ts';
import { articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { collectFeeds, isCollecting } from '../../../lib/jobs/collect-feeds.ts';
import { eraseEverything } from '../../../lib/jobs/retention.ts';
import { markInterrupted } from '../../../lib/jobs/tab-lifecycle.ts';
import { pretendTabs, until, type PretendTabs } from './pretend-tabs.ts';

let tabs: PretendTabs;

beforeEach(async () => {
  tabs = await pretendTabs();
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation((async () => ({
    origins: ['*://*/*'],
  })) as never);
});

afterEach(() => vi.restoreAllMocks());

const rowsKept = async () =>
  (await Promise.all(database.tables.map((table) => table.count()))).reduce(
    (sum, count) => sum + count,
    0,
  );

test('deletes library, settings, keys, spendings and tab states', async () => {
  tabs.show(1, demoArticles.release);
  await articleFound(1, demoArticles.release);
  await until(async () => (await database.weeks.count()) > 0);
  await changeSettings({ topics: ['agents'] });
  await keysValue.set({ openai: 'sk-secret' });
  await recordSpending({ at: new Date().toISOString(), usd: 1 });
  await engineTestsValue.set({ openai: { test: { status: 'running' }, models: [] } });
  await eraseEverything();
  expect(await rowsKept()).toBe(0);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(await settingsValue.get()).toEqual(defaultSettings);
});

test('prevents running tasks from writing afterwards', async () => {
  tabs.show(1, demoArticles.release);
  tabs.show(2, demoArticles.regulation);
  await articleFound(1, demoArticles.release); // its place in the week is still being written
  const goOn = tabs.hold();
  const reading = articleFound(2, demoArticles.regulation);
  await until(() => tabs.readings > 1);
  const erased = eraseEverything();
  goOn();
  await Promise.all([reading, erased]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await rowsKept()).toBe(0);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('stops a running collection before clearing the library', async () => {
  const feed =
    '<rss version="2.0"><channel><title>Feed</title><item><title>An AI model opens its weights</title><link>https://techcrunch.com/2026/11/24/one/</link><description>The language model of an AI lab.</description></item></channel></rss>';
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  vi.stubGlobal('fetch', async () => {
    ask();
    await new Promise((resolve) => setTimeout(resolve, 30));
    return new Response(feed, { headers: { 'content-type': 'application/rss+xml' } });
  });
  const collecting = collectFeeds({ all: true });
  await asked;
  expect(isCollecting()).toBe(true);
  await eraseEverything();
  await collecting;
  expect(isCollecting()).toBe(false);
  expect(await rowsKept()).toBe(0);
  vi.unstubAllGlobals();
});

test('records two spendings that finish together', async () => {
  await Promise.all(
    [1, 2, 3].map((usd) => recordSpending({ at: '2026-11-24T08:00:00.000Z', usd })),
  );
  expect((await readSpendings()).map(({ usd }) => usd)).toEqual([1, 2, 3]);
});

test('reports offline for a manual collection, not for an alarm', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await changeSettings({ collect: true });
  await collectFeeds({ all: false });
  expect(await collectionValue.get()).toBeNull();
  await collectFeeds({ all: true });
  expect(await collectionValue.get()).toMatchObject({
    status: 'failed',
    error: { code: 'offline' },
  });
});

test('marks a collection and an engine test as interrupted after a restart', async () => {
  await collectionValue.set({
    status: 'running',
    startedAt: '2026-11-24T08:00:00.000Z',
    done: 1,
    of: 3,
    newItems: 0,
  });
  await engineTestsValue.set({ openai: { test: { status: 'running' }, models: ['a-model'] } });
  await markInterrupted();
  expect(await collectionValue.get()).toMatchObject({
    status: 'failed',
    error: { code: 'interrupted' },
  });
  expect(await engineTestsValue.get()).toEqual({
    openai: { test: { status: 'failed', error: { code: 'interrupted' } }, models: ['a-model'] },
  });
});
