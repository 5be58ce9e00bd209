import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type {
  EngineView,
  SettingsActions,
  SettingsView,
} from '../../../components/settings/settings-view.ts';
import type { SyncProps } from '../../../components/settings/MachinesPart.tsx';
import { SettingsForm } from '../../../components/settings/SettingsForm.tsx';
import { defaultSettings, type Settings } from '../../../lib/contract/settings.ts';
import { draw } from '../draw.tsx';

// The browser of these tests; what the build sets is words here, and `'false'` would be taken for
// yes.
vi.mock('../../../lib/browser/extension.ts', async (original) => ({
  ...(await original<object>()),
  isFirefox: false,
}));

afterEach(cleanup);

const engine: EngineView = { hasKey: false, test: null, models: [] };
const view: SettingsView = {
  engines: {
    'rule-based': engine,
    'chrome-ai': engine,
    'openai-compatible': engine,
    openai: engine,
    anthropic: { ...engine, hasKey: true },
    google: engine,
  },
  publishers: [
    {
      id: 'courier',
      name: 'The Example Courier',
      domains: ['courier.example.org'],
      language: 'en',
      region: 'gb',
    },
    {
      id: 'wire',
      name: 'Example Wire',
      domains: ['wire.example.net'],
      language: 'de',
      region: 'de',
    },
  ],
  feeds: [],
  collection: null,
  originHiddenFrom: null,
  chromeModel: null,
  storage: {
    insights: 12,
    items: 340,
    usedBytes: 4_200_000,
    quotaBytes: 1_000_000_000,
    nearlyFull: false,
    persisted: true,
    kinds: [],
  },
  takeAlong: {
    preview: null,
    imported: null,
    working: false,
    onExportJson: vi.fn<() => void>(),
    onExportMarkdown: vi.fn<() => void>(),
    onFile: vi.fn<(file: File) => void>(),
    onImport: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
  },
  destinationKeys: { notion: false, readwise: false },
  takeSettings: {
    preview: null,
    imported: false,
    privateFeeds: 0,
    onExport: vi.fn<() => void>(),
    onFile: vi.fn<(file: File) => void>(),
    onImport: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
  },
  ownFeeds: {
    feeds: [],
    preview: null,
    removed: null,
    onAdd: vi.fn<(address: string) => void>(),
    onRemove: vi.fn<(url: string) => void>(),
    onUndo: vi.fn<() => void>(),
    onAllow: vi.fn<(url: string) => void>(),
    onFile: vi.fn<(file: File) => void>(),
    onImport: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onExport: vi.fn<() => void>(),
  },
  backup: null,
  sync: {
    address: null,
    status: null,
    trial: null,
    onTry: vi.fn<SyncProps['onTry']>(),
    onCreate: vi.fn<SyncProps['onCreate']>(),
    onStart: vi.fn<SyncProps['onStart']>(),
    onSyncNow: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
    onWipe: vi.fn<() => void>(),
  },
  deletion: null,
  spentUsd: 0,
  shortcuts: { 'analyze-page': 'Alt+Shift+S' },
  diagnostics: (withAddresses) => (withAddresses ? 'https://news.example.org/1' : 'no addresses'),
  version: '0.1.0',
};

function settingsActions() {
  return {
    onChange: vi.fn<SettingsActions['onChange']>(),
    onKey: vi.fn<SettingsActions['onKey']>(),
    onDestinationKey: vi.fn<SettingsActions['onDestinationKey']>(),
    onTest: vi.fn<SettingsActions['onTest']>(),
    onHideOrigin: vi.fn<SettingsActions['onHideOrigin']>(),
    onAddSite: vi.fn<SettingsActions['onAddSite']>(),
    onRemoveSite: vi.fn<SettingsActions['onRemoveSite']>(),
    onCollect: vi.fn<SettingsActions['onCollect']>(),
    onCollectNow: vi.fn<SettingsActions['onCollectNow']>(),
    onStopCollecting: vi.fn<SettingsActions['onStopCollecting']>(),
    onWeekly: vi.fn<SettingsActions['onWeekly']>(),
    onDownloadModel: vi.fn<SettingsActions['onDownloadModel']>(),
    onKeepForGood: vi.fn<SettingsActions['onKeepForGood']>(),
    onUndoDelete: vi.fn<SettingsActions['onUndoDelete']>(),
    onDeleteEverything: vi.fn<SettingsActions['onDeleteEverything']>(),
    onOpenShortcuts: vi.fn<SettingsActions['onOpenShortcuts']>(),
    onCopy: vi.fn<SettingsActions['onCopy']>(),
  };
}

function drawForm(settings: Partial<Settings> = {}, change: Partial<SettingsView> = {}) {
  const actions = settingsActions();
  draw(
    <SettingsForm
      settings={{ ...defaultSettings, ...settings }}
      view={{ ...view, ...change }}
      actions={actions}
    />,
  );
  return actions;
}

test('reports a chosen engine at once', async () => {
  const actions = drawForm();
  await userEvent.click(screen.getByRole('radio', { name: /Anthropic/ }));
  expect(actions.onChange).toHaveBeenCalledWith({ engine: 'anthropic' });
});

test('never shows a stored key and can delete it', async () => {
  const actions = drawForm({ engine: 'anthropic' });
  const field = screen.getByLabelText<HTMLInputElement>('API key');
  expect([field.type, field.value, field.placeholder]).toEqual(['password', '', 'Key saved']);
  await userEvent.type(field, 'sk-example');
  const engines = within(document.getElementById('engines')!);
  await userEvent.click(engines.getByRole('button', { name: 'Save' }));
  expect(actions.onKey).toHaveBeenLastCalledWith('anthropic', 'sk-example');
  expect(field.value).toBe('');
  await userEvent.click(engines.getByRole('button', { name: 'Remove' }));
  expect(actions.onKey).toHaveBeenLastCalledWith('anthropic', null);
});

test('saves an address on blur only if it is complete', async () => {
  const actions = drawForm({ engine: 'openai-compatible' });
  const field = screen.getByLabelText('Address');
  await userEvent.type(field, 'localhost');
  await userEvent.tab();
  expect(actions.onChange).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await userEvent.clear(field);
  await userEvent.type(field, 'http://localhost:9/v1{Enter}');
  expect(actions.onChange).toHaveBeenCalledWith({
    models: { 'openai-compatible': { model: '', baseUrl: 'http://localhost:9/v1', preset: null } },
  });
});

test('a preset brings its address', async () => {
  const actions = drawForm({ engine: 'openai-compatible' });
  await userEvent.selectOptions(screen.getByLabelText('Server'), 'ollama');
  expect(actions.onChange).toHaveBeenCalledWith({
    models: {
      'openai-compatible': { model: '', baseUrl: 'http://localhost:11434/v1', preset: 'ollama' },
    },
  });
});

test('the connection is tested, and its outcome is in words', async () => {
  const actions = drawForm(
    { engine: 'openai' },
    {
      engines: {
        ...view.engines,
        openai: { ...engine, test: { status: 'failed', error: { code: 'key-refused' } } },
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Test connection' }));
  expect(actions.onTest).toHaveBeenCalledWith('openai');
  expect(screen.getByText(/The API key was rejected/)).toBeTruthy();
});

const endpoint = {
  engine: 'openai-compatible',
  models: {
    'openai-compatible': {
      model: 'small-model',
      baseUrl: 'http://localhost:11434/v1',
      preset: 'ollama',
    },
  },
} as const;

test('what works, but not as well as it could, says how', () => {
  const warnings = [
    { kind: 'no-schema' as const },
    { kind: 'small-window' as const, tokens: 4096 },
    { kind: 'unpriced' as const },
  ];
  drawForm(endpoint, {
    engines: {
      ...view.engines,
      'openai-compatible': {
        ...engine,
        test: { status: 'well', milliseconds: 80, model: 'small-model', warnings },
      },
    },
  });
  for (const words of [
    /small-model answered in 80 ms/,
    /doesn’t support JSON schemas/,
    /context window is 4,096 tokens/,
    /Price unknown/,
  ])
    expect(screen.getByText(words)).toBeTruthy();
});

test('a server that refuses our origin: the line to type, or the origin is left out at a click', async () => {
  const line = 'setx OLLAMA_ORIGINS "chrome-extension://example"';
  const actions = drawForm(endpoint, {
    engines: {
      ...view.engines,
      'openai-compatible': {
        ...engine,
        test: { status: 'failed', error: { code: 'origin-refused', detail: line } },
      },
    },
  });
  expect(screen.getByText(line)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Hide the extension’s origin' }));
  expect(actions.onHideOrigin).toHaveBeenCalledWith(true);
});

test('can restore a removed origin and hides the option for another address', async () => {
  const actions = drawForm(endpoint, { originHiddenFrom: 'http://localhost:11434' });
  expect(screen.queryByRole('button', { name: 'Hide the extension’s origin' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show it again' }));
  expect(actions.onHideOrigin).toHaveBeenCalledWith(false);
  cleanup();
  drawForm(endpoint, { originHiddenFrom: 'http://localhost:1234' });
  expect(screen.queryByText(/left out of requests/)).toBeNull();
});

test('how much a model of one’s own takes at once is the reader’s to say', async () => {
  const actions = drawForm(endpoint);
  const field = screen.getByLabelText<HTMLInputElement>('Context window');
  expect(field.placeholder).toBe('4096');
  await userEvent.type(field, '16384');
  await userEvent.tab();
  expect(actions.onChange).toHaveBeenCalledWith({
    models: {
      'openai-compatible': { ...endpoint.models['openai-compatible'], contextWindow: 16_384 },
    },
  });
});

test('the search leaves the options that have the words, and says when none has', async () => {
  drawForm();
  const search = screen.getByRole('searchbox', { name: 'Search options' });
  await userEvent.type(search, 'role');
  expect(screen.getByLabelText('My role').closest('.setting')?.hasAttribute('hidden')).toBe(false);
  expect(screen.getByLabelText('My topics').closest('.setting')?.hasAttribute('hidden')).toBe(true);
  await userEvent.clear(search);
  await userEvent.type(search, 'zebra');
  expect(document.querySelectorAll('.setting:not([hidden])')).toHaveLength(0);
});

test('a publisher is found by its host and switched off', async () => {
  const actions = drawForm();
  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Search publishers' }),
    'wire.example',
  );
  expect(screen.queryByRole('checkbox', { name: /Courier/ })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: /Example Wire/ }));
  expect(actions.onChange).toHaveBeenCalledWith({ publishersOff: ['wire'] });
});

test('everything is deleted only after a second yes', async () => {
  const actions = drawForm();
  await userEvent.click(screen.getByRole('button', { name: /Delete everything/ }));
  expect(actions.onDeleteEverything).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Yes, delete everything' }));
  expect(actions.onDeleteEverything).toHaveBeenCalledOnce();
});

test('diagnostics hold addresses only when ticked', async () => {
  const actions = drawForm();
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(actions.onCopy).toHaveBeenLastCalledWith('no addresses');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Include page addresses' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(actions.onCopy).toHaveBeenLastCalledWith('https://news.example.org/1');
});

test('a running collection shows how far it is and can be stopped; a finished one says how it went', async () => {
  const actions = drawForm(
    { collect: true },
    {
      collection: {
        status: 'running',
        startedAt: '2026-11-23T08:00:00.000Z',
        done: 40,
        of: 120,
        newItems: 7,
      },
    },
  );
  expect(screen.getByText('Fetching: 40 of 120 feeds, 7 new')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Fetch now' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(actions.onStopCollecting).toHaveBeenCalledOnce();
  cleanup();
  drawForm(
    { collect: true },
    {
      collection: {
        status: 'done',
        at: '2026-11-23T08:00:00.000Z',
        feeds: 120,
        failed: 3,
        newItems: 64,
      },
    },
  );
  expect(screen.getByText(/120 feeds fetched, 3 failed, 64 new reports/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Fetch now' })).toBeTruthy();
});

test('a feed that fails is named with its last error', async () => {
  drawForm(
    { collect: true },
    {
      feeds: [
        {
          publisherId: 'wire',
          url: 'https://wire.example.net/feed',
          status: 'failing',
          lastError: { code: 'bad-feed' },
          checkedAt: '2026-11-23T08:00:00.000Z',
        },
      ],
    },
  );
  expect(screen.getByText('https://wire.example.net/feed').closest('li')?.textContent).toContain(
    'feed',
  );
});

test('requests the notification permission through the page', async () => {
  const actions = drawForm();
  await userEvent.click(screen.getByRole('switch', { name: 'Notification' }));
  expect(actions.onWeekly).toHaveBeenCalledWith(true);
  expect(actions.onChange).not.toHaveBeenCalled();
});

test.each([
  ['downloadable', { state: 'downloadable' }, /Not on this device yet/, true],
  ['available', { state: 'available' }, /Ready on this device/, false],
  ['unavailable', { state: 'unavailable' }, /Not available in this browser/, false],
  ['downloading', { state: 'downloading', part: 0.42 }, /42%/, false],
] as const)(
  'Chrome’s model that is %s is said so, and only a downloadable one has the button',
  async (_name, chromeModel, words, button) => {
    const actions = drawForm({ engine: 'chrome-ai' }, { chromeModel });
    expect(screen.getByText(words)).toBeTruthy();
    const download = screen.queryByRole('button', { name: 'Download' });
    expect(download !== null).toBe(button);
    if (download) await userEvent.click(download);
    expect(actions.onDownloadModel).toHaveBeenCalledTimes(button ? 1 : 0);
  },
);

test.each(['budget', 'theme', 'dark', 'hotkey', 'shortcut', 'Obsidian', 'Notion', 'font size'])(
  'an option is found by the word people use: %s',
  async (word) => {
    drawForm({});
    const search = screen.getByRole('searchbox', { name: 'Search options' });
    await userEvent.type(search, word === 'font size' ? 'size' : word);
    expect(document.querySelectorAll('.setting:not([hidden])').length).toBeGreaterThan(0);
  },
);

test('what a card is sent to is set up: the vault, the page, the keys', async () => {
  const actions = drawForm({});
  const part = within(document.getElementById('destinations')!);
  await userEvent.type(part.getByLabelText('Obsidian vault'), 'Notes');
  await userEvent.tab();
  expect(actions.onChange).toHaveBeenLastCalledWith({ obsidianVault: 'Notes' });
  await userEvent.type(part.getByLabelText('Readwise access token'), 'token{Enter}');
  expect(actions.onDestinationKey).toHaveBeenLastCalledWith('readwise', 'token');
});
