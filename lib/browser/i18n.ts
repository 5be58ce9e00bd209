import { browser } from 'wxt/browser';
import type { Settings } from '../contract/settings.ts';
import { settingsValue } from './stored-items.ts';

/** Keys of `public/_locales` that the worker may ask the browser for. */
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
  | 'notificationText_one'
  | 'notificationText_other';

/** The text for a key of `public/_locales` in the browser's language; the key itself if there is none. */
export function getMessage(key: BrowserMessage, substitutions: string[] = []): string {
  return browser.i18n.getMessage(key as never, substitutions) || key;
}

/** The language the interface is shown in, BCP 47. */
export function interfaceLanguage(): string {
  return (
    browser.i18n.getMessage('@@ui_locale' as never).replace('_', '-') ||
    browser.i18n.getUILanguage()
  );
}

/** The words of a page by their keys, as a locale file has them. */
export type LocaleFile = Record<string, { message: string }>;

/** What a page is drawn in: the browser's own language, or the one the reader chose. */
export interface PageLanguage {
  bcp47: string;
  file: LocaleFile;
}

/**
 * The language a page is drawn in and its messages. English fills in for missing languages and keys.
 * `settings` may still be loading: the files of the browser's own language are requested at once.
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

/** A locale's message file; null where there is none. */
async function loadLocale(folder: string): Promise<LocaleFile | null> {
  const url = browser.runtime.getURL(`/_locales/${folder}/messages.json` as never);
  const response = await fetch(url).catch(() => null);
  return response?.ok ? ((await response.json()) as LocaleFile) : null;
}
