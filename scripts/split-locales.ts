import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserWords, languageOf, LOCALE_CHOSEN, type LanguageWords } from '../lib/browser/browser-words.ts';

type Messages = Record<string, { message: string; placeholders?: object }>;

/**
 * The files of `public/_locales` as the build has them, by path: `_locales/<locale>/messages.json` with what the browser
 * itself needs, `words/en.json` with all words by key, and `words/<language>.json` with those of each other language in the
 * same order, null for what it has no word for (plural forms differ). Locales of one language share its file, side by
 * side, as they are half the same. Throws where a message has placeholders by name, which pages would not fill.
 */
export function splitLocales(folder: string): Record<string, string> {
  const messagesOf = (locale: string) => JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Messages;
  const locales = readdirSync(folder);
  // Plural forms that English does not have count too.
  const keys = [...new Set(['en', ...locales].flatMap((locale) => Object.keys(messagesOf(locale))))];
  const files: Record<string, unknown> = {};
  for (const locale of locales) {
    const messages = messagesOf(locale);
    const named = keys.find((key) => messages[key]?.placeholders);
    if (named !== undefined) throw new Error(`${locale}: ${named} has placeholders by name`);
    const own = Object.fromEntries(browserWords.flatMap((key) => (messages[key] ? [[key, { message: messages[key].message }]] : [])));
    files[`_locales/${locale}/messages.json`] = { ...own, [LOCALE_CHOSEN]: { message: locale } };
  }
  files['words/en.json'] = Object.fromEntries(keys.map((key) => [key, messagesOf('en')[key]?.message ?? null]));
  for (const [language, ofLanguage] of Map.groupBy(locales.filter((locale) => locale !== 'en'), languageOf)) {
    const messages = ofLanguage.map(messagesOf);
    const words: LanguageWords = { locales: ofLanguage, words: keys.flatMap((key) => messages.map((each) => each[key]?.message ?? null)) };
    files[`words/${language}.json`] = words;
  }
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]));
}
