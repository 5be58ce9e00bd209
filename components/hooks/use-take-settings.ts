import { useState } from 'react';
import { saveFile } from '../../lib/browser/pages.ts';
import { askForPatterns, originPattern } from '../../lib/browser/permissions.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import {
  readSettings,
  settingsChanges,
  settingsText,
  type TravellingSettings,
} from '../../lib/export/settings-file.ts';
import type { TakeSettingsProps } from '../settings/TakeSettings.tsx';
import { isPrivateFeed } from '../../lib/contract/own-feed.ts';

interface TakeSettingsOptions {
  settings: Settings;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Runs a command and shows its error. */
  attempt: (work: () => Promise<unknown>) => void;
}

/**
 * Export and import of settings. The import's click also requests permission for the hosts they
 * name.
 */
export function useTakeSettings({
  settings,
  changeSettings,
  attempt,
}: TakeSettingsOptions): TakeSettingsProps {
  const [waiting, setWaiting] = useState<{
    name: string;
    settings: Partial<TravellingSettings>;
    refused: string[];
  } | null>(null);
  const [before, setBefore] = useState<Settings | null>(null);
  return {
    preview: waiting && {
      name: waiting.name,
      changes: settingsChanges(settings, waiting.settings).map((name) => ({
        name,
        detail: detailOf(name, waiting.settings),
      })),
      refused: waiting.refused,
    },
    imported: before !== null,
    privateFeeds: settings.ownFeeds.filter(({ url }) => isPrivateFeed(url)).length,
    onExport: (withPrivateFeeds) =>
      saveFile(
        `sidelight-settings-${new Date().toISOString().slice(0, 10)}.json`,
        settingsText(settings, { exportedAt: new Date(), withPrivateFeeds }),
        'application/json',
      ),
    onFile: (file) =>
      attempt(async () => {
        setWaiting({ name: file.name, ...readSettings(await file.text()) });
        setBefore(null);
      }),
    onImport: () => {
      if (!waiting) return;
      const { sites = [], ownFeeds = [], models = {} } = waiting.settings;
      const addresses = [
        ...ownFeeds.map(({ url }) => url),
        ...Object.values(models).flatMap(({ baseUrl }) => (baseUrl === null ? [] : [baseUrl])),
      ];
      const patterns = [...new Set([...sites, ...addresses.map(originPattern)])];
      // Within the click. If refused, settings are imported anyway: features report a missing host
      // when used.
      const asked = patterns.length > 0 ? askForPatterns(patterns) : Promise.resolve(true);
      attempt(async () => {
        await asked;
        await changeSettings(waiting.settings);
        setBefore(settings);
        setWaiting(null);
      });
    },
    onCancel: () => setWaiting(null),
    onUndo: () =>
      attempt(async () => {
        if (before) await changeSettings(before);
        setBefore(null);
      }),
  };
}

/** Where a setting would send something, or read from. */
function detailOf(
  name: keyof TravellingSettings,
  { engine, models, sites, ownFeeds }: Partial<TravellingSettings>,
): string {
  if (name === 'engine') return engine ?? '';
  if (name === 'models')
    return Object.values(models ?? {})
      .map(({ model, baseUrl }) => [model, baseUrl].filter(Boolean).join(' · '))
      .join(', ');
  if (name === 'sites') return (sites ?? []).join(' ');
  if (name === 'ownFeeds') return (ownFeeds ?? []).map(({ url }) => url).join(' ');
  return '';
}
