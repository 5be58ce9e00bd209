import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import { stories } from '../../../scripts/demo/stories.ts';
import { database } from '../../../lib/browser/db/database.ts';
import { changeSettings } from '../../../lib/browser/stored-items.ts';
import type { Highlight } from '../../../lib/contract/highlight.ts';
import { articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { pruneLibrary } from '../../../lib/jobs/retention.ts';
import { keepSelection, showHighlights } from '../../../lib/jobs/page-highlights.ts';
import { registerSites } from '../../../lib/jobs/site-access.ts';
import { pretendTabs, type PretendTabs } from './pretend-tabs.ts';

// Words of a page that the reader keeps, the library as it ages, and the sites of the reader's own.
const url = demoArticles.release;
const now = new Date();
let tabs: PretendTabs;
let tab = 12_000;
/** Answers of the injected script, by called function; every call is recorded. */
let answers: Record<string, string | null>;
let calls: [name: string, argument: string][];

beforeEach(async () => {
  tabs = await pretendTabs();
  tab += 1;
  tabs.show(tab, url);
  answers = {};
  calls = [];
  const read = vi
    .mocked(fakeBrowser.scripting.executeScript)
    .getMockImplementation() as unknown as (injection: object) => Promise<unknown>;
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    args?: [string, string];
    files?: string[];
  }) => {
    if (injection.args) {
      calls.push(injection.args);
      return [{ result: answers[injection.args[0]] ?? null }];
    }
    return injection.files?.[0] === '/highlighter.js' ? [{}] : await read(injection);
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined as never);
});
afterEach(() => vi.restoreAllMocks());

const marks = () => database.marks.toArray();
const selected = (text: unknown) => JSON.stringify({ text, before: 'before ', after: ' after' });

test('saves a selection with the card’s title and shows it', async () => {
  await articleFound(tab, url);
  answers = { sidelightSelection: selected('when procurement asks'), sidelightShowMarks: '[true]' };
  await keepSelection(tab, `${url}?utm_source=x#top`, now);
  expect(await marks()).toEqual([
    expect.objectContaining({
      url,
      title: stories.release.title,
      kind: 'highlight',
      text: 'when procurement asks',
      before: 'before ',
      after: ' after',
      note: '',
      lostAt: null,
    }),
  ]);
  expect(calls.at(-1)).toEqual([
    'sidelightShowMarks',
    JSON.stringify([{ text: 'when procurement asks', before: 'before ', after: ' after' }]),
  ]);
  await keepSelection(tab, url, now);
  expect(await marks()).toHaveLength(1);
});

test.each([
  ['', 'elsewhere.example'],
  [' \u200b ', 'elsewhere.example'],
  ['t'.repeat(600), 't'.repeat(500)],
])('saves a selection of a page with the title %j under a readable title', async (title, saved) => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: tab, windowId: 1, title } as never);
  answers = { sidelightSelection: selected('words'), sidelightShowMarks: '[true]' };
  await keepSelection(tab, 'https://elsewhere.example/page', now);
  expect((await marks()).map((mark) => mark.title)).toEqual([saved]);
});

test('refuses a selection of an address that an import could not read', async () => {
  answers = { sidelightSelection: selected('words'), sidelightShowMarks: '[true]' };
  const long = `https://elsewhere.example/${'a'.repeat(5_000)}`;
  await expect(keepSelection(tab, long, now)).rejects.toMatchObject({ code: 'bad-input' });
  expect(await marks()).toEqual([]);
});

test('saves a selection without a card under the canonical address and tab title', async () => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({
    id: tab,
    windowId: 1,
    title: 'A page',
  } as never);
  answers = { sidelightSelection: selected('words'), sidelightShowMarks: '[true]' };
  await keepSelection(tab, 'https://elsewhere.example/page?utm_source=x', now);
  expect(await marks()).toEqual([
    expect.objectContaining({ url: 'https://elsewhere.example/page', title: 'A page' }),
  ]);
});

test.each([
  ['nothing is selected', null],
  ['an empty text is', selected('')],
  ['more than a mark holds is', selected('x'.repeat(4001))],
  ['the page put something else there', selected(['words'])],
])('saves nothing where %s', async (_what, answer) => {
  answers = { sidelightSelection: answer };
  await keepSelection(tab, url, now);
  expect(await marks()).toEqual([]);
});

test('records when a highlight is lost and clears it when it is back', async () => {
  const mark: Highlight = {
    id: 'one',
    url,
    title: 'A title',
    kind: 'highlight',
    text: 'words',
    before: '',
    after: '',
    note: '',
    keptAt: now.toISOString(),
    lostAt: null,
  };
  await database.marks.bulkPut([
    mark,
    { ...mark, id: 'two', kind: 'statement', text: 'a statement' },
  ]);
  answers = { sidelightShowMarks: '[false]' };
  await showHighlights(tab, url, now);
  await showHighlights(tab, url, new Date(now.getTime() + 1000));
  expect((await marks()).map(({ id, lostAt }) => [id, lostAt])).toEqual([
    ['one', now.toISOString()],
    ['two', null],
  ]);
  answers = { sidelightShowMarks: '[true]' };
  await showHighlights(tab, url, now);
  expect((await marks())[0]!.lostAt).toBeNull();
});

test('does not touch a page without highlights', async () => {
  await showHighlights(tab, url, now);
  expect(calls).toEqual([]);
  expect(fakeBrowser.scripting.insertCSS).not.toHaveBeenCalled();
});

test.each(['[true,true]', '{}', '["yes"]', null])(
  'an answer of another shape (%s) changes nothing',
  async (answer) => {
    await database.marks.put({
      id: 'one',
      url,
      title: 'A title',
      kind: 'highlight',
      text: 'words',
      before: '',
      after: '',
      note: '',
      keptAt: now.toISOString(),
      lostAt: null,
    });
    answers = { sidelightShowMarks: answer };
    await expect(showHighlights(tab, url, now)).rejects.toThrow();
    expect((await marks())[0]!.lostAt).toBeNull();
  },
);

test('expires cards with undo, only if the setting is on', async () => {
  await articleFound(tab, url);
  const later = new Date(now.getTime() + 40 * 86_400_000);
  await pruneLibrary(later);
  expect(await database.insights.count()).toBe(1);
  await changeSettings({ keepInsightsDays: 30 });
  await pruneLibrary(new Date(now.getTime() + 20 * 86_400_000));
  expect(await database.insights.count()).toBe(1);
  await pruneLibrary(later);
  expect(await database.insights.count()).toBe(0);
  expect(await database.deletions.count()).toBe(1);
  await pruneLibrary(new Date(later.getTime() + 3 * 86_400_000));
  expect(await database.deletions.count()).toBe(0);
});

test('registers the reader’s current sites under concurrent calls', async () => {
  const registered: { id: string; matches: string[]; js: string[] }[] = [];
  const slowly = () => new Promise((done) => setTimeout(done, 5));
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => {
      await slowly();
      return structuredClone(registered);
    },
    unregisterContentScripts: async () => {
      await slowly();
      registered.length = 0;
    },
    registerContentScripts: async ([script]: [(typeof registered)[number]]) => {
      await slowly();
      if (registered.length > 0) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.push(script);
    },
  });
  await Promise.all([
    registerSites(['*://*.one.example/*']),
    registerSites(['*://*.one.example/*', '*://*.two.example/*']),
  ]);
  expect(registered.map(({ matches, js }) => [matches, js])).toEqual([
    [['*://*.one.example/*', '*://*.two.example/*'], ['/publisher.js']],
  ]);
  await registerSites([]);
  expect(registered).toEqual([]);
});
