import { browser } from 'wxt/browser';
import type { Settings } from '../contract/settings.ts';
import { settingsValue } from './stored-items.ts';

/**
 * The messages that the browser or the worker says, not a page: the manifest's, and what `getMessage` may be asked for. In
 * the build `_locales` holds these alone, and pages read all others from `words/`, where no key is written eight times.
 */
export const browserWords = [
  'extensionName',
  'extensionDescription',
  'menuAnalyze',
  'menuAnalyzeSelection',
  'menuKeepSelection',
  'menuAnalyzeLink',
  'actionCardReady',
  'actionReading',
  'actionFailed',
  'recapTitle',
  'notificationText_one',
  'notificationText_other',
] as const;

export type BrowserWord = (typeof browserWords)[number];

/** The message of the build's own that says which folder of `_locales` the browser chose. */
export const LOCALE_CHOSEN = 'localeChosen';

/** A file of `words/`: those of all locales of one language, key by key in English's order, for each its locales' one after the other. */
export interface LanguageWords {
  locales: string[];
  words: (string | null)[];
}

/** What the file of `words/` with a locale's words is named after: `zh` of `zh_TW`. */
export function languageOf(locale: string): string {
  return locale.split('_')[0]!;
}

/** The text for a key of `public/_locales` in the browser's language; the key itself if there is none. */
export function getMessage(key: BrowserWord, substitutions: string[] = []): string {
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
 * The language a page is drawn in. English stands in for a language there are no words of. `settings` may still be on
 * their way: the words the browser's own language needs are asked for at once, all files side by side.
 */
export async function pageLanguage(
  settings:
    | Pick<Settings, 'interfaceLanguage'>
    | Promise<Pick<Settings, 'interfaceLanguage'>> = settingsValue.get(),
): Promise<PageLanguage> {
  const own = browser.i18n.getMessage(LOCALE_CHOSEN as never);
  const [english, ofBrowser, { interfaceLanguage: chosen }] = await Promise.all([
    wordsOf<Record<string, string | null>>('en'),
    othersOf(own),
    settings,
  ]);
  const folder = chosen ? chosen.replace('-', '_') : own;
  const others = folder === own ? ofBrowser : await othersOf(folder);
  const file: LocaleFile = {};
  for (const [place, [key, words]] of Object.entries(english ?? {}).entries()) {
    const message = others?.[place] ?? words;
    if (message !== null) file[key] = { message };
  }
  return { bcp47: chosen && others ? chosen : interfaceLanguage(), file };
}

/** The words of another locale than English, in English's order; null where there are none. */
async function othersOf(folder: string): Promise<(string | null)[] | null> {
  if (folder === 'en') return [];
  const { locales = [], words = [] } = (await wordsOf<LanguageWords>(languageOf(folder))) ?? {};
  const place = locales.indexOf(folder);
  return place === -1 ? null : words.filter((_, index) => index % locales.length === place);
}

/** A file of `words/`: in English by key; null where there is none. */
async function wordsOf<Words>(language: string): Promise<Words | null> {
  const response = await fetch(browser.runtime.getURL(`/words/${language}.json` as never)).catch(
    () => null,
  );
  return response?.ok ? ((await response.json()) as Words) : null;
}
