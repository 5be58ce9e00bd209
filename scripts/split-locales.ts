import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  browserWords,
  languageOf,
  LOCALE_CHOSEN,
  type LanguageWords,
} from '../lib/browser/i18n.ts';

type Messages = Record<string, { message: string; placeholders?: object }>;

/**
 * The files of `public/_locales` as the build has them, by path: `_locales/<locale>/messages.json` with what the browser
 * itself needs, `words/en.json` with all words by key, and `words/<language>.json` with those of each other language in the
 * same order, null for what it has no word for (plural forms differ). Locales of one language share its file, side by
 * side, as they are half the same. Throws where a message has placeholders by name, which pages would not fill.
 */
export function splitLocales(folder: string): Record<string, string> {
  const locales = readdirSync(folder);
  const messages = new Map(
    locales.map((locale) => [
      locale,
      JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Messages,
    ]),
  );
  const wordOf = (locale: string, key: string) => messages.get(locale)?.[key]?.message ?? null;
  // Plural forms that English does not have count too.
  const keys = [
    ...new Set(['en', ...locales].flatMap((locale) => Object.keys(messages.get(locale) ?? {}))),
  ];
  const files: Record<string, unknown> = {};
  for (const [locale, own] of messages) {
    const named = keys.find((key) => own[key]?.placeholders);
    if (named !== undefined) throw new Error(`${locale}: ${named} has placeholders by name`);
    const spoken = Object.fromEntries(
      browserWords.flatMap((key) => (own[key] ? [[key, { message: own[key].message }]] : [])),
    );
    files[`_locales/${locale}/messages.json`] = { ...spoken, [LOCALE_CHOSEN]: { message: locale } };
  }
  files['words/en.json'] = Object.fromEntries(keys.map((key) => [key, wordOf('en', key)]));
  for (const [language, ofLanguage] of Map.groupBy(
    locales.filter((locale) => locale !== 'en'),
    languageOf,
  )) {
    const words: LanguageWords = {
      locales: ofLanguage,
      words: keys.flatMap((key) => ofLanguage.map((locale) => wordOf(locale, key))),
    };
    files[`words/${language}.json`] = words;
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]),
  );
}
