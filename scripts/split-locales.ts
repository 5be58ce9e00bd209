import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserWords, LOCALE_CHOSEN } from '../lib/browser/browser-words.ts';

type Messages = Record<string, { message: string; placeholders?: object }>;

/**
 * The files of `public/_locales` as the build has them, by path: `_locales/<locale>/messages.json` with what the browser
 * itself needs, `words/en.json` with all words by key, and `words/<locale>.json` with those of each other locale in the
 * same order, null for what a language has no word for (plural forms differ). Throws where a message has placeholders by name, which pages would not fill.
 */
export function splitLocales(folder: string): Record<string, string> {
  const messagesOf = (locale: string) => JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Messages;
  const locales = readdirSync(folder);
  // Plural forms that English does not have count too.
  const keys = [...new Set(['en', ...locales].flatMap((locale) => Object.keys(messagesOf(locale))))];
  const files = locales.flatMap((locale): [string, unknown][] => {
    const messages = messagesOf(locale);
    const named = keys.find((key) => messages[key]?.placeholders);
    if (named !== undefined) throw new Error(`${locale}: ${named} has placeholders by name`);
    const words = keys.map((key) => messages[key]?.message ?? null);
    const own = Object.fromEntries(browserWords.flatMap((key) => (messages[key] ? [[key, { message: messages[key].message }]] : [])));
    return [
      [`_locales/${locale}/messages.json`, { ...own, [LOCALE_CHOSEN]: { message: locale } }],
      [`words/${locale}.json`, locale === 'en' ? Object.fromEntries(keys.map((key, place) => [key, words[place]])) : words],
    ];
  });
  return Object.fromEntries(files.map(([path, value]) => [path, JSON.stringify(value)]));
}
