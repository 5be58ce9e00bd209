import { browser } from 'wxt/browser';
import { LOCALE_CHOSEN } from './browser-words.ts';
import { interfaceLanguage } from './i18n.ts';
import { settingsValue } from './settings.ts';

/** The words of a page by their keys, as a locale file has them. */
export type LocaleFile = Record<string, { message: string }>;

/** What a page is drawn in: the browser's own language, or the one the reader chose. */
export interface PageLanguage {
  bcp47: string;
  file: LocaleFile;
}

/** The language a page is drawn in. English stands in for a language there are no words of. */
export async function pageLanguage(): Promise<PageLanguage> {
  const [{ interfaceLanguage: chosen }, english] = await Promise.all([settingsValue.get(), wordsOf<Record<string, string | null>>('en')]);
  const folder = chosen ? chosen.replace('-', '_') : browser.i18n.getMessage(LOCALE_CHOSEN as never);
  const others = folder === 'en' ? [] : await wordsOf<(string | null)[]>(folder);
  const file: LocaleFile = {};
  for (const [place, [key, words]] of Object.entries(english ?? {}).entries()) {
    const message = others?.[place] ?? words;
    if (message !== null) file[key] = { message };
  }
  return { bcp47: chosen && others ? chosen : interfaceLanguage(), file };
}

/** A file of `words/`: in English by key, in others in English's order; null where there is none. */
async function wordsOf<Words>(folder: string): Promise<Words | null> {
  const response = await fetch(browser.runtime.getURL(`/words/${folder}.json` as never)).catch(() => null);
  return response?.ok ? ((await response.json()) as Words) : null;
}
