import { browser } from 'wxt/browser';
import type { BrowserWord } from './browser-words.ts';

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
