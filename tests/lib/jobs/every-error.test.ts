// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import {
  analysisOf,
  collectionValue,
  engineTestsValue,
  keysValue,
  changeSettings,
  recordSpending,
} from '../../../lib/browser/stored-items.ts';
import { handleMessages, type Handlers } from '../../../lib/browser/messaging.ts';
import type { Answer } from '../../../lib/contract/messages.ts';
import { testConnection } from '../../../lib/engines/llm/test-connection.ts';
import { errorCodes, errorInfo, type ErrorCode, type ErrorInfo } from '../../../lib/errors.ts';
import { readLibraryLines } from '../../../lib/export/library-file.ts';
import { newFeedState } from '../../../lib/feeds/fetch/feed-state.ts';
import { fetchFeed } from '../../../lib/feeds/fetch/fetch-feed.ts';
import { analyzeTab, articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { cancelAnalysis } from '../../../lib/jobs/task-registry.ts';
import { collectFeeds } from '../../../lib/jobs/collect-feeds.ts';
import { markInterrupted } from '../../../lib/jobs/tab-lifecycle.ts';
import { refineCard } from '../../../lib/jobs/refine-card.ts';
import { showQuote } from '../../../lib/jobs/page-highlights.ts';
import { testEngine } from '../../../lib/jobs/test-engine.ts';
import { startFakeModels, type FakeModels, type Script } from '../../fake-models/fake-models.ts';
import { pretendTabs, until, type PretendTabs } from './pretend-tabs.ts';

// Triggers every code of `lib/errors.ts` through the job a reader starts, and checks where the
// reader sees it. Disk errors are simulated in the database's methods; `tests/e2e/faults.e2e.ts`
// does the same in a real browser.
const url = demoArticles.release;
let tabs: PretendTabs;
let fake: FakeModels;
/** Each case has its own tab: tasks are registered by tab in the worker's memory. */
let tab = 900;

beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());
beforeEach(async () => {
  tab += 1;
  tabs = await pretendTabs();
  tabs.show(tab, url);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Complete: a code without its case does not compile. */
const happenings: Record<ErrorCode, () => Promise<ErrorInfo | null>> = {
  'engine-unavailable': () => refined({ engine: 'chrome-ai' }),
  'key-missing': () =>
    refined({ engine: 'openai', models: { openai: { model: 'm', baseUrl: null, preset: null } } }),
  'key-refused': () => refusedByModel(401, 'Incorrect API key provided'),
  'endpoint-unreachable': () => tested({ baseUrl: 'http://127.0.0.1:1/v1' }),
  'origin-refused': () => refusedByModel(403, 'origin not allowed'),
  'model-missing': () => refusedByModel(404, 'The model `small-model` does not exist'),
  'schema-unsupported': () => refusedByModel(400, 'response_format is not supported'),
  'rate-limited': () => refusedByModel(429, 'Slow down', { 'retry-after': '0' }),
  'over-budget': async () => {
    await recordSpending({ at: new Date().toISOString(), usd: 1 });
    return refined({
      monthlyBudgetUsd: 1,
      engine: 'openai',
      models: { openai: { model: 'm', baseUrl: null, preset: null } },
    });
  },
  'timed-out': async () => {
    fake.answerWith({ text: '{"ready":true}', headDelayMs: 2_000 });
    const { test: told } = await testConnection(
      {
        engine: 'openai-compatible',
        models: {
          'openai-compatible': { model: 'small-model', baseUrl: `${fake.origin}/v1`, preset: null },
        },
      },
      {},
      { limits: { firstByteMs: 100, idleMs: 100, totalMs: 500, answerBytes: 1000 } },
    );
    return told.status === 'failed' ? told.error : null;
  },
  cancelled: async () => {
    const goOn = tabs.hold();
    const reading = analyzeTab(tab, { url, anyway: true });
    await until(() => tabs.readings > 0);
    await cancelAnalysis(tab);
    goOn();
    await reading;
    return failureOf(tab);
  },
  interrupted: async () => {
    await analysisOf(tab).set({
      status: 'refining',
      url,
      insightUrl: url,
      engine: 'openai',
      model: 'm',
      startedAt: new Date().toISOString(),
      partial: {},
      wordsRead: 0,
      words: 1,
    });
    await markInterrupted();
    return failureOf(tab);
  },
  'bad-output': () => refinedBy({ text: 'I would rather talk about something else.' }),
  'article-too-long': () =>
    refusedByModel(400, "This model's maximum context length is 128 tokens"),
  'storage-full': async () => {
    for (const method of ['put', 'add'] as const) failing(method, 'QuotaExceededError');
    await articleFound(tab, url);
    return failureOf(tab);
  },
  'storage-blocked': async () => {
    for (const method of ['get', 'getAll'] as const) failing(method, 'UnknownError');
    await articleFound(tab, url);
    return failureOf(tab);
  },
  'permission-needed': async () => {
    tabs.granted = false;
    await analyzeTab(tab, { url: demoArticles.unlisted, anyway: true });
    return failureOf(tab);
  },
  'endpoint-not-allowed': () => refinedBy({ text: '{}' }, { granted: false }),
  'page-unreachable': async () => {
    await analyzeTab(tab + 5_000, { url, anyway: true });
    return failureOf(tab + 5_000);
  },
  'quote-gone': () => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined as never);
    return answered(
      { name: 'showQuote', input: { tabId: tab, url, quote: 'words that nobody wrote' } },
      { showQuote: ({ tabId, quote }) => showQuote(tabId, quote) },
    );
  },
  offline: async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await changeSettings({ collect: true });
    await collectFeeds({ all: true });
    const told = await collectionValue.get();
    return told?.status === 'failed' ? told.error : null;
  },
  'bad-input': () => answered({ name: 'analyzeTab', input: { tabId: 'seven' } }, {}),
  'bad-feed': async () => {
    const now = () => new Date();
    const page = () =>
      Promise.resolve(new Response('<!doctype html><title>No feed</title><p>A page.'));
    const { state } = await fetchFeed(newFeedState('https://news.example/feed', 'example', now()), {
      fetch: page,
      now,
      random: () => 0,
      isGranted: () => true,
      language: 'en',
      everyMinutes: 60,
      signal: new AbortController().signal,
    });
    return state.lastError;
  },
  'bad-import': () =>
    Array.fromAsync(readLibraryLines(['{"not":"ours"}'])).then(() => null, errorInfo),
  unexpected: () =>
    answered(
      { name: 'undoDelete', input: {} },
      { undoDelete: () => Promise.reject(new TypeError('x is not a function')) },
    ),
};

test.each(errorCodes)('produces and reports %s', async (code) =>
  expect(await happenings[code]()).toMatchObject({ code }),
);

/** The stored error of a tab whose analysis failed. */
async function failureOf(tabId: number): Promise<ErrorInfo | null> {
  const analysis = await analysisOf(tabId).get();
  return analysis?.status === 'failed' ? analysis.error : null;
}

/** Reads the article by rules, then has it refined with these settings. */
async function refined(
  settings: Parameters<typeof changeSettings>[0],
  { granted = true } = {},
): Promise<ErrorInfo | null> {
  await articleFound(tab, url);
  expect(await failureOf(tab)).toBeNull();
  await changeSettings(settings);
  tabs.granted = granted;
  await refineCard(tab, { again: true });
  return failureOf(tab);
}

/** Refined by a model on loopback that answers so. */
async function refinedBy(
  script: Script,
  options: { granted?: boolean } = {},
): Promise<ErrorInfo | null> {
  fake.answerWith(script);
  await keysValue.set({ [`openai-compatible|${new URL(fake.origin).host}`]: 'a key' });
  return refined(
    {
      engine: 'openai-compatible',
      models: {
        'openai-compatible': { model: 'small-model', baseUrl: `${fake.origin}/v1`, preset: null },
      },
    },
    options,
  );
}

function refusedByModel(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Promise<ErrorInfo | null> {
  return refinedBy({
    text: '',
    refuse: { status, body: JSON.stringify({ error: { message } }), headers },
  });
}

/** The options' test of an endpoint. */
async function tested({ baseUrl }: { baseUrl: string }): Promise<ErrorInfo | null> {
  await changeSettings({
    models: { 'openai-compatible': { model: 'small-model', baseUrl, preset: null } },
  });
  await testEngine('openai-compatible');
  const told = (await engineTestsValue.get())['openai-compatible']?.test;
  return told?.status === 'failed' ? told.error : null;
}

/** The response to a message from an extension page. */
async function answered(message: unknown, handlers: Partial<Handlers>): Promise<ErrorInfo | null> {
  const listening = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  handleMessages(handlers as Handlers);
  const listener = listening.mock.calls[0]![0] as unknown as (
    message: unknown,
    sender: unknown,
    respond: (answer: Answer) => void,
  ) => boolean;
  const answer = await new Promise<Answer>(
    (resolve) =>
      void listener(
        message,
        { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never) },
        resolve,
      ),
  );
  return answer.taken ? null : answer.error;
}

/** Makes a method of the database fail like a full or broken disk. */
function failing(method: 'put' | 'add' | 'get' | 'getAll', name: string): void {
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
    throw new DOMException('as told by a test', name);
  });
}
