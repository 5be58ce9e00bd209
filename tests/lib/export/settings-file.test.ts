import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../lib/contract/settings.ts';
import { readSettings, settingsChanges, settingsText } from '../../../lib/export/settings-file.ts';

const exportedAt = new Date('2026-11-24T10:00:00Z');
const own: Settings = {
  ...defaultSettings,
  topics: ['agents'],
  ownFeeds: [{ url: 'https://news.example/rss', title: 'News' }],
  sites: ['*://*.news.example/*'],
  engine: 'openai-compatible',
  models: {
    'openai-compatible': {
      model: 'm',
      baseUrl: 'https://reader:secret@llm.example/v1',
      preset: null,
      contextWindow: null,
    },
  },
  keepInsightsDays: 90,
  firstRunDone: true,
};

function fileOf(settings: object): string {
  return JSON.stringify({
    format: 'sidelight-settings',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    settings,
  });
}

test('what was exported comes back as it was, but for passwords and for what is of this device', () => {
  const text = settingsText(own, { exportedAt });
  expect(text).not.toContain('secret');
  expect(text).not.toContain('firstRunDone');
  const { settings, refused } = readSettings(text);
  expect(refused).toEqual([]);
  const { firstRunDone: _device, ...rest } = own;
  expect(settings).toEqual({
    ...rest,
    models: {
      'openai-compatible': {
        model: 'm',
        baseUrl: 'https://llm.example/v1',
        preset: null,
        contextWindow: null,
      },
    },
  });
  expect(settingsChanges({ ...own, ...settings }, settings)).toEqual([]);
  expect(settingsChanges(defaultSettings, settings).toSorted()).toEqual([
    'engine',
    'keepInsightsDays',
    'models',
    'ownFeeds',
    'sites',
    'topics',
  ]);
});

test('a setting that cannot be read is named and left, the others come', () => {
  expect(
    readSettings(
      fileOf({
        theme: 'plaid',
        topics: ['agents'],
        collectMinutes: 1,
        keys: { openai: 'sk-1' },
        firstRunDone: true,
      }),
    ),
  ).toEqual({ settings: { topics: ['agents'] }, refused: ['collectMinutes', 'theme'] });
});

test('accepts an explicit default', () =>
  expect(readSettings(fileOf({ theme: 'system' }))).toEqual({
    settings: { theme: 'system' },
    refused: [],
  }));

test('of own feeds the bad ones alone are left out', () => {
  expect(
    readSettings(
      fileOf({
        ownFeeds: [
          { url: 'javascript:alert(1)', title: '' },
          { url: 'https://a.example/rss' },
          7,
          { url: 'https://a.example/rss', title: 'again' },
        ],
      }),
    ).settings,
  ).toEqual({ ownFeeds: [{ url: 'https://a.example/rss', title: 'again' }] });
});

test.each([
  ['', 'line 1'],
  ['{\n  "format": "sidelight-settings",\n  "version": 1,\n  oops\n}', 'line 4'],
  ['{"format":"sidelight-library","version":1}', 'line 1'],
  ['{"format":"sidelight-settings","version":2,"settings":{}}', 'line 1'],
  ['['.repeat(100_000), 'line 1'],
  [' '.repeat(2_000_001), 'too large'],
])('refuses %j and names the place', (text, where) => {
  expect(() => readSettings(text)).toThrow(
    expect.objectContaining({ code: 'bad-import', detail: expect.stringContaining(where) }),
  );
});

test('omits feeds with a secret in their address by default', () => {
  const feeds = [
    { url: 'https://news.example/2026/the-week-in-artificial-intelligence/feed', title: '' },
    { url: 'https://private.example/feed?token=abc', title: '' },
    { url: 'https://private.example/rss/9f8e7d6c5b4a39281706f5e4', title: '' },
  ];
  const settings = { ...defaultSettings, ownFeeds: feeds };
  const urls = (text: string) => readSettings(text).settings.ownFeeds?.map(({ url }) => url);
  const exportedAt = new Date('2026-11-24T09:00:00Z');
  expect(urls(settingsText(settings, { exportedAt }))).toEqual([feeds[0]?.url]);
  expect(urls(settingsText(settings, { exportedAt, withPrivateFeeds: true }))).toHaveLength(3);
});
