import { browser } from 'wxt/browser';
import { getMessage, interfaceLanguage } from './i18n.ts';
import { settingsValue } from './settings.ts';

/** A locale file, as a page that shows another language than the browser's reads it. */
export type LocaleFile = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** Where the words of a page come from: the browser's own language, or the one the reader chose. */
export interface PageLanguage {
  bcp47: string;
  getMessage: (key: string, substitutions: string[]) => string;
  /** The chosen language's file; null where the browser's own i18n serves. */
  file: LocaleFile | null;
}

/** The language a page is drawn in. */
export async function pageLanguage(): Promise<PageLanguage> {
  const { interfaceLanguage: chosen } = await settingsValue.get();
  const own = interfaceLanguage();
  if (!chosen || chosen === own) return { bcp47: own, getMessage, file: null };
  const response = await fetch(browser.runtime.getURL(`/_locales/${chosen.replace('-', '_')}/messages.json` as never)).catch(() => null);
  if (!response?.ok) return { bcp47: own, getMessage, file: null };
  return { bcp47: chosen, getMessage, file: (await response.json()) as LocaleFile };
}
