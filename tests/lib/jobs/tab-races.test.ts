import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import { analysisOf, changeSettings } from '../../../lib/browser/stored-items.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { analyzeTab, articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { cancelAnalysis } from '../../../lib/jobs/task-registry.ts';
import { tabClosed, tabMoved, markInterrupted } from '../../../lib/jobs/tab-lifecycle.ts';
import { refineCard } from '../../../lib/jobs/refine-card.ts';
import { pretendTabs, until, type PretendTabs } from './pretend-tabs.ts';

let tabs: PretendTabs;
/** Each test has its own tabs: tasks are registered by tab in the worker's memory. */
let tab = 100;

beforeEach(async () => {
  tabs = await pretendTabs();
  tab += 10;
});

const state = async (tabId: number) => (await analysisOf(tabId).get())?.status ?? null;

test('writes a card for a found article', async () => {
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  expect(await analysisOf(tab).get()).toEqual({
    status: 'done',
    url: demoArticles.release,
    insightUrl: demoArticles.release,
  });
});

test('keeps reading when articleFound precedes tabMoved', async () => {
  await analysisOf(tab).set({ status: 'none', url: demoArticles.front, reason: 'no-article' });
  tabs.show(tab, demoArticles.release);
  await Promise.all([articleFound(tab, demoArticles.release), tabMoved(tab, demoArticles.release)]);
  expect(await state(tab)).toBe('done');
});

test('keeps reading when tabMoved precedes articleFound', async () => {
  await analysisOf(tab).set({ status: 'none', url: demoArticles.front, reason: 'no-article' });
  tabs.show(tab, demoArticles.release);
  await Promise.all([tabMoved(tab, demoArticles.release), articleFound(tab, demoArticles.release)]);
  expect(await state(tab)).toBe('done');
});

test('names an unlisted site in the week by its own metadata', async () => {
  tabs.show(tab, demoArticles.unlisted);
  await analyzeTab(tab, { url: demoArticles.unlisted, anyway: true });
  const { publisher } = (await database.insights.get(demoArticles.unlisted))!.insight.article;
  await until(async () =>
    (await database.weeks.toArray()).some(
      ({ publisherNames }) => publisherNames[new URL(demoArticles.unlisted).host] === publisher,
    ),
  );
  expect(publisher).not.toBe(new URL(demoArticles.unlisted).host);
});

test('shows no result of an article that the tab left', async () => {
  tabs.show(tab, demoArticles.release);
  const goOn = tabs.hold();
  const reading = articleFound(tab, demoArticles.release);
  await until(() => tabs.readings > 0);
  await tabMoved(tab, demoArticles.front);
  goOn();
  await reading;
  expect(await analysisOf(tab).get()).toEqual({
    status: 'none',
    url: demoArticles.front,
    reason: 'no-article',
  });
  expect(await database.insights.count()).toBe(0);
});

test('drops a page read under another address', async () => {
  tabs.show(tab, demoArticles.regulation);
  await articleFound(tab, demoArticles.release);
  expect(await analysisOf(tab).get()).toEqual({
    status: 'none',
    url: demoArticles.regulation,
    reason: 'no-article',
  });
});

test('analyzes the current page on request, whatever address was stored', async () => {
  tabs.show(tab, demoArticles.regulation);
  await analyzeTab(tab, { url: demoArticles.release, anyway: true });
  expect(await analysisOf(tab).get()).toEqual({
    status: 'done',
    url: demoArticles.regulation,
    insightUrl: demoArticles.regulation,
  });
});

test('leaves no state when a tab closes during a reading', async () => {
  tabs.show(tab, demoArticles.release);
  const goOn = tabs.hold();
  const reading = articleFound(tab, demoArticles.release);
  await until(() => tabs.readings > 0);
  await tabClosed(tab);
  goOn();
  await reading;
  expect(await analysisOf(tab).get()).toBeNull();
  expect(await database.insights.count()).toBe(0);
});

test('reports a cancelled reading', async () => {
  tabs.show(tab, demoArticles.release);
  const goOn = tabs.hold();
  const reading = articleFound(tab, demoArticles.release);
  await until(() => tabs.readings > 0);
  await cancelAnalysis(tab);
  goOn();
  await reading;
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    error: { code: 'cancelled' },
  });
});

test('reports missing permission, and page-unreachable for a closed tab', async () => {
  tabs.granted = false;
  tabs.show(tab, demoArticles.unlisted);
  await analyzeTab(tab, { url: demoArticles.unlisted, anyway: true });
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    error: { code: 'permission-needed' },
  });
  tabs.granted = true;
  await analyzeTab(tab + 1, { url: demoArticles.release, anyway: true });
  expect(await analysisOf(tab + 1).get()).toMatchObject({
    status: 'failed',
    error: { code: 'page-unreachable' },
  });
});

test('saves one insight and one item for an article in two tabs', async () => {
  for (const at of [tab, tab + 1, tab + 2])
    tabs.show(at, `${demoArticles.release}?utm_source=tab${at}`);
  await Promise.all(
    [tab, tab + 1, tab + 2].map((at) =>
      articleFound(at, `${demoArticles.release}?utm_source=tab${at}`),
    ),
  );
  expect(await Promise.all([tab, tab + 1, tab + 2].map(state))).toEqual(['done', 'done', 'done']);
  expect(await database.insights.count()).toBe(1);
  await until(async () => (await database.weeks.count()) > 0);
  expect(await database.items.count()).toBe(1);
});

test('clusters concurrently read articles of one event', async () => {
  const both = [demoArticles.release, demoArticles.follow];
  both.forEach((url, index) => tabs.show(tab + index, url));
  await Promise.all(both.map((url, index) => analyzeTab(tab + index, { url, anyway: true })));
  await until(async () => (await database.items.where('eventId').notEqual('').count()) === 2);
  const events = new Set((await database.items.toArray()).map(({ eventId }) => eventId));
  expect(events.size).toBe(1);
  await until(
    async () => (await database.weekRows.toArray()).flatMap(({ urls }) => urls).length === 2,
  );
  expect(new Set((await database.weekRows.toArray()).map(({ eventId }) => eventId))).toEqual(
    events,
  );
});

test('places an article at its next reading after the worker stopped', async () => {
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  await until(async () => (await database.weekRows.count()) > 0);
  await Promise.all([database.items.clear(), database.weekRows.clear(), database.weeks.clear()]);
  await articleFound(tab, demoArticles.release);
  await until(async () => (await database.weekRows.count()) > 0);
  expect(await database.items.count()).toBe(1);
  expect(await database.weekRows.count()).toBe(1);
});

test('restarts an interrupted reading with its original trigger', async () => {
  const startedAt = new Date().toISOString();
  await analysisOf(tab).set({
    status: 'reading',
    url: demoArticles.release,
    startedAt,
    restart: 'unasked',
  });
  await analysisOf(tab + 1).set({
    status: 'drafting',
    url: demoArticles.notAi,
    title: 'A title',
    flags: [],
    startedAt,
    restart: 'asked',
  });
  await analysisOf(tab + 2).set({
    status: 'reading',
    url: demoArticles.release,
    startedAt,
    restart: 'no',
  });
  await analysisOf(tab + 3).set({
    status: 'refining',
    url: demoArticles.release,
    insightUrl: demoArticles.release,
    engine: 'openai',
    model: 'm',
    startedAt,
    partial: {},
    wordsRead: 0,
    words: 1,
  });
  expect(await markInterrupted()).toEqual([
    { tabId: tab, url: demoArticles.release, asked: false },
    { tabId: tab + 1, url: demoArticles.notAi, asked: true },
  ]);
  expect(await analysisOf(tab + 2).get()).toMatchObject({
    status: 'failed',
    error: { code: 'interrupted' },
  });
  expect(await analysisOf(tab + 3).get()).toMatchObject({
    status: 'failed',
    engine: 'openai',
    error: { code: 'interrupted' },
  });
});

test('does not mark this worker’s tasks as interrupted', async () => {
  tabs.show(tab, demoArticles.release);
  const goOn = tabs.hold();
  const reading = articleFound(tab, demoArticles.release);
  await until(() => tabs.readings > 0);
  expect(await markInterrupted()).toEqual([]);
  await articleFound(tab, demoArticles.release, { unlessRunning: true });
  expect(tabs.readings).toBe(1);
  goOn();
  await reading;
  expect(await state(tab)).toBe('done');
});

test('does not apply a refinement to the page a tab moved to', async () => {
  await changeSettings({ engine: 'openai', models: {} });
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  tabs.show(tab, demoArticles.regulation);
  await Promise.all([
    tabMoved(tab, demoArticles.regulation),
    refineCard(tab, { again: false }),
    articleFound(tab, demoArticles.regulation),
  ]);
  expect(await analysisOf(tab).get()).toEqual({
    status: 'done',
    url: demoArticles.regulation,
    insightUrl: demoArticles.regulation,
  });
});

test('reports a missing model or key and retains the card', async () => {
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  await changeSettings({
    engine: 'openai',
    models: { openai: { model: 'any', baseUrl: null, preset: null } },
  });
  await refineCard(tab, { again: false });
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    insightUrl: demoArticles.release,
    engine: 'openai',
    error: { code: 'key-missing' },
  });
});

test('does not read a disabled publisher', async () => {
  await changeSettings({ publishersOff: ['techcrunch'] });
  tabs.show(tab, demoArticles.release);
  await articleFound(tab, demoArticles.release);
  expect(await analysisOf(tab).get()).toMatchObject({ status: 'none', reason: 'publisher-off' });
  expect(tabs.readings).toBe(0);
});

test('rate-limits a page after 60 readings, without affecting other tabs', async () => {
  tabs.granted = false; // each reading ends at once
  tabs.show(tab, demoArticles.release);
  for (let turn = 0; turn < 300; turn++) await articleFound(tab, demoArticles.release);
  expect(tabs.readings).toBeGreaterThanOrEqual(60);
  expect(tabs.readings).toBeLessThan(75);
  const before = tabs.readings;
  await articleFound(tab + 1, demoArticles.release);
  expect(tabs.readings).toBe(before + 1);
});
