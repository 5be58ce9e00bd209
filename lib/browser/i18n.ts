import { browser } from 'wxt/browser';
import type { Settings } from '../contract/settings.ts';
import { settingsValue } from './stored-items.ts';

/** Keys of `public/_locales` that the worker uses. */
export type BrowserMessage =
  | 'extensionName'
  | 'menuAnalyze'
  | 'menuAnalyzeSelection'
  | 'menuKeepSelection'
  | 'menuAnalyzeLink'
  | 'actionCardReady'
  | 'actionReading'
  | 'actionFailed'
  | 'recapTitle'
  | 'morningToday';

/** Message of a key in the browser's language; the key itself if it is missing. */
export function getMessage(key: BrowserMessage, substitutions: string[] = []): string {
  return browser.i18n.getMessage(key as never, substitutions) || key;
}

/** Language of the interface, BCP 47. */
export function interfaceLanguage(): string {
  return (
    browser.i18n.getMessage('@@ui_locale' as never).replace('_', '-') ||
    browser.i18n.getUILanguage()
  );
}

/** Messages by key, in the format of a locale file. */
export type LocaleFile = Record<string, { message: string }>;

/** Language of a page: the browser's, or the one selected in the settings. */
export interface PageLanguage {
  bcp47: string;
  file: LocaleFile;
}

/**
 * Loads the page language and its messages, with English for missing languages and keys. `settings`
 * may be pending: the files of the browser's language are requested immediately.
 */
export async function pageLanguage(
  settings:
    | Pick<Settings, 'interfaceLanguage'>
    | Promise<Pick<Settings, 'interfaceLanguage'>> = settingsValue.get(),
): Promise<PageLanguage> {
  const ownLocale = browser.i18n.getMessage('localeFolder' as never) || 'en';
  const [english, own, { interfaceLanguage: chosen }] = await Promise.all([
    loadLocale('en'),
    ownLocale === 'en' ? null : loadLocale(ownLocale),
    settings,
  ]);
  const folder = chosen ? chosen.replace('-', '_') : ownLocale;
  const messages =
    folder === 'en' ? english : folder === ownLocale ? own : await loadLocale(folder);
  return {
    bcp47: chosen && messages ? chosen : interfaceLanguage(),
    file: { ...english, ...messages },
  };
}

/** A locale's messages; null if it has no file. */
async function loadLocale(folder: string): Promise<LocaleFile | null> {
  const url = browser.runtime.getURL(`/_locales/${folder}/messages.json` as never);
  const response = await fetch(url).catch(() => null);
  return response?.ok ? ((await response.json()) as LocaleFile) : null;
}
