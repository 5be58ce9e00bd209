import { useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../components/labels/i18n.ts';
import { ErrorNotice } from '../../components/panel/ErrorNotice.tsx';
import { engineChoices } from '../../components/labels/engine-labels.ts';
import { useChromeModel } from '../../components/hooks/use-chrome-model.ts';
import { useSync } from '../../components/hooks/use-sync.ts';
import { logValue } from '../../lib/browser/stored-log.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { useSettings } from '../../components/hooks/use-settings.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import type { SettingsActions, SettingsView } from '../../components/settings/settings-view.ts';
import { assignedShortcuts, openShortcutSettings, version } from '../../lib/browser/extension.ts';
import { askForFeeds } from '../../lib/browser/feed-permissions.ts';
import { askForPatterns, askToRead, giveBack } from '../../lib/browser/permissions.ts';
import {
  collectionValue,
  engineTestsValue,
  keysValue,
  readSpendings,
} from '../../lib/browser/stored-items.ts';
import { askToNotify } from '../../lib/browser/notifications.ts';
import { feedStates } from '../../lib/browser/db/feeds.ts';
import {
  askToHideOrigin,
  revokeOriginRule,
  hiddenFromValue,
} from '../../lib/browser/origin-header.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';

import { diagnosticsText } from '../../lib/export/diagnostics.ts';
import { keyName } from '../../lib/contract/key-name.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { sitePattern } from '../../lib/url/match-pattern.ts';
import { spentInMonth } from '../../lib/engines/llm/budget.ts';
import type { PromptApi } from '../../lib/engines/llm/providers/chrome-ai.ts';
import { endpointOf } from '../../lib/engines/llm/providers/endpoint.ts';
import { AppError, errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import type { EngineId } from '../../lib/insight/engine.ts';
import { publishers } from '../../lib/publishers/publishers.ts';
import { useLibraryView } from './use-library-view.ts';

/** Chrome's own; other browsers have none. */
const promptApi = (globalThis as { LanguageModel?: PromptApi }).LanguageModel;

/** The options page: shows and changes settings, tests engines, shows stored data. */
export function Options() {
  const [settings, changeSettings] = useSettings();
  const keys = useStored(keysValue);
  const tests = useStored(engineTestsValue);
  const collection = useStored(collectionValue);
  const originHiddenFrom = useStored(hiddenFromValue);
  const log = useStored(logValue);
  const { model, download } = useChromeModel(promptApi);
  const feeds = useLiveQuery(feedStates);
  const sync = useSync();
  const [spentUsd, setSpentUsd] = useState(0);
  const [shortcuts, setShortcuts] = useState<Record<string, string>>({});
  const [error, setError] = useState<ErrorInfo | null>(null);
  useEffect(() => {
    void readSpendings().then((spendings) => setSpentUsd(spentInMonth(spendings, new Date()).usd));
    void assignedShortcuts().then(setShortcuts);
  }, []);
  /** Runs a command; its error is shown above the form. */
  const attempt = (work: () => Promise<unknown> | void) => {
    setError(null);
    Promise.resolve()
      .then(work)
      .catch((thrown: unknown) => setError(errorInfo(thrown)));
  };
  useEffect(() => {
    document.title = `${t('options')} · Sidelight`;
  }, []);
  const { onKeepForGood, onUndoDelete, onDeleteEverything, ...library } = useLibraryView({
    settings,
    changeSettings,
    feeds,
    attempt,
  });
  if (
    !settings ||
    !keys ||
    !feeds ||
    !tests ||
    collection === undefined ||
    originHiddenFrom === undefined
  )
    return null;

  const keyOf = (engine: EngineId) => keyNameOf(engine, settings);
  const view: SettingsView = {
    engines: Object.fromEntries(
      engineChoices.map((id) => [
        id,
        {
          hasKey: keyOf(id) in keys,
          test: tests[id]?.test ?? null,
          models: tests[id]?.models ?? [],
        },
      ]),
    ) as unknown as SettingsView['engines'],
    destinationKeys: { notion: 'notion' in keys, readwise: 'readwise' in keys },
    publishers: [...publishers],
    feeds,
    collection,
    originHiddenFrom,
    chromeModel: model,
    ...library,
    sync,
    spentUsd,
    shortcuts,
    version: version(),
    diagnostics: (withAddresses) =>
      diagnosticsText({
        version: version(),
        userAgent: navigator.userAgent,
        settings,
        feeds,
        storage: library.storage,
        log: log ?? [],
        withAddresses,
      }),
  };

  const actions: SettingsActions = {
    onChange: (change) => attempt(() => changeSettings(change)),
    onKey: (engine, key) =>
      attempt(async () => {
        const { [keyOf(engine)]: _old, ...others } = await keysValue.get();
        await keysValue.set(key === null ? others : { ...others, [keyOf(engine)]: key });
      }),
    onDestinationKey: (destination, key) =>
      attempt(async () => {
        const { [destination]: _old, ...others } = await keysValue.get();
        await keysValue.set(key === null ? others : { ...others, [destination]: key });
      }),
    onTest: (engine) => {
      // Within the click: the browser prompts for the endpoint's host permission only then.
      const granted =
        engine === 'chrome-ai' || engine === 'rule-based'
          ? Promise.resolve(true)
          : askToRead(endpointOf(engine, settings.models[engine]).baseUrl);
      attempt(async () => {
        await granted;
        await sendMessage('testEngine', { engine });
      });
    },
    onHideOrigin: (hide) => {
      const { baseUrl, origin } = endpointOf(
        'openai-compatible',
        settings.models['openai-compatible'],
      );
      const granted = hide ? askToHideOrigin(baseUrl) : Promise.resolve(true); // within the click
      attempt(async () => {
        if (!(await granted)) return;
        await hiddenFromValue.set(hide ? origin : null);
        if (hide) await sendMessage('testEngine', { engine: 'openai-compatible' });
        else await revokeOriginRule();
      });
    },
    onAddSite: (address) => {
      const pattern = tryPattern(address);
      if ('error' in pattern) return setError(pattern.error);
      const granted = askForPatterns([pattern.pattern]); // within the click
      attempt(async () => {
        if (await granted)
          await changeSettings({ sites: [...new Set([...settings.sites, pattern.pattern])] });
      });
    },
    onRemoveSite: (pattern) =>
      attempt(async () => {
        await changeSettings({ sites: settings.sites.filter((other) => other !== pattern) });
        await giveBack([pattern]);
      }),
    onCollect: (collect) => {
      if (collect) void askForFeeds(); // within the click
      attempt(() => changeSettings({ collect }));
    },
    onCollectNow: () => attempt(() => sendMessage('collectNow', {})),
    onStopCollecting: () => attempt(() => sendMessage('stopCollecting', {})),
    onWeekly: (on) => {
      const granted = on ? askToNotify() : Promise.resolve(true); // within the click
      attempt(async () => {
        if (!(await granted)) throw new AppError('permission-needed', { detail: 'notifications' });
        await changeSettings({ weeklyNotification: on ? { weekday: 1, hour: 8 } : null });
      });
    },
    onDownloadModel: () => {
      const loading = download(); // within the click
      attempt(() => loading);
    },
    onKeepForGood,
    onUndoDelete,
    onDeleteEverything,
    onOpenShortcuts: () => attempt(openShortcutSettings),
    onCopy: (text) => attempt(() => navigator.clipboard.writeText(text)),
  };
  return (
    <>
      {error && <ErrorNotice error={error} onRemedy={() => setError(null)} />}
      <SettingsForm settings={settings} view={view} actions={actions} />
    </>
  );
}

function keyNameOf(engine: EngineId, { models }: Settings): string {
  return keyName(engine, models[engine]?.baseUrl ?? null);
}

function tryPattern(address: string): { pattern: string } | { error: ErrorInfo } {
  try {
    return { pattern: sitePattern(address) };
  } catch (thrown) {
    return { error: errorInfo(thrown) };
  }
}
