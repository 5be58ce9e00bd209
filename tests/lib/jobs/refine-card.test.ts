import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoArticles } from '../../../scripts/demo/pages.ts';
import { analysisOf, changeSettings, recordSpending } from '../../../lib/browser/stored-items.ts';
import { hiddenFromValue } from '../../../lib/browser/origin-header.ts';
import { articleFound } from '../../../lib/jobs/analyze-tab.ts';
import { updateOriginRule } from '../../../lib/jobs/site-access.ts';
import { refineCard } from '../../../lib/jobs/refine-card.ts';
import { pretendTabs, type PretendTabs } from './pretend-tabs.ts';

vi.mock('../../../lib/browser/extension.ts', async (original) => ({
  ...(await original<object>()),
  isFirefox: false,
}));

const url = demoArticles.release;
let tabs: PretendTabs;
let tab = 700;
const sent = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')));

beforeEach(async () => {
  tab += 1;
  tabs = await pretendTabs();
  sent.mockClear();
  vi.stubGlobal('fetch', sent);
  tabs.show(tab, url);
  await articleFound(tab, url);
  await changeSettings({
    engine: 'openai',
    models: { openai: { model: 'm', baseUrl: null, preset: null } },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('sends nothing and retains the card without host permission', async () => {
  tabs.granted = false;
  await refineCard(tab, { again: false });
  expect(await analysisOf(tab).get()).toEqual({
    status: 'failed',
    url,
    insightUrl: url,
    engine: 'openai',
    error: { code: 'endpoint-not-allowed', detail: 'https://api.openai.com' },
  });
  expect(sent).not.toHaveBeenCalled();
});

test('reports the missing key once the permission is granted', async () => {
  await refineCard(tab, { again: false });
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    insightUrl: url,
    error: { code: 'key-missing' },
  });
  expect(sent).not.toHaveBeenCalled();
});

test('refuses a call once the month’s budget is used up', async () => {
  await changeSettings({ monthlyBudgetUsd: 1 });
  await recordSpending({ at: new Date().toISOString(), usd: 1 });
  await refineCard(tab, { again: false });
  expect(await analysisOf(tab).get()).toMatchObject({
    status: 'failed',
    insightUrl: url,
    error: { code: 'over-budget', detail: '1.00 of 1.00 USD' },
  });
  expect(sent).not.toHaveBeenCalled();
});

const endpoint = {
  engine: 'openai-compatible',
  models: {
    'openai-compatible': { model: 'm', baseUrl: 'http://localhost:11434/v1', preset: 'ollama' },
  },
} as const;
const HIDDEN = 'http://localhost:11434';

test.each([
  ['stands for the endpoint it was asked for', { ...endpoint }, HIDDEN, true, [`|${HIDDEN}/`]],
  ['is gone with another engine', { engine: 'openai' as const }, HIDDEN, true, []],
  [
    'is gone with another address',
    {
      engine: endpoint.engine,
      models: {
        'openai-compatible': {
          ...endpoint.models['openai-compatible'],
          baseUrl: 'http://localhost:1234/v1',
        },
      },
    },
    HIDDEN,
    true,
    [],
  ],
  ['is gone where nobody asked for it', { ...endpoint }, null, true, []],
  ['is not touched without the permission', { ...endpoint }, HIDDEN, false, null],
])(
  'the rule that leaves our origin out %s',
  async (_case, settings, hiddenFrom, granted, filters) => {
    const updateSessionRules = vi.fn<
      (change: {
        addRules: { condition: { urlFilter: string; tabIds: number[] } }[];
      }) => Promise<void>
    >(() => Promise.resolve());
    Object.assign(fakeBrowser, { declarativeNetRequest: { updateSessionRules } });
    await changeSettings(settings);
    await hiddenFromValue.set(hiddenFrom);
    tabs.granted = granted;
    await updateOriginRule();
    const added = updateSessionRules.mock.calls.at(-1)?.[0].addRules ?? null;
    expect(added?.map(({ condition }) => condition.urlFilter) ?? null).toEqual(filters);
    for (const { condition } of added ?? []) expect(condition.tabIds).toEqual([-1]);
  },
);
