import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { LocaleMessages } from '../../components/labels/translator.ts';
import { interfaceLanguages } from '../../components/settings/languages.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'public/_locales');
const locales = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8')) as LocaleMessages,
  ]),
);
const english = locales['en']!;
const others = Object.entries(locales).filter(([name]) => name !== 'en');

/** The same word, or the same name, in some other language too: looked at one by one. */
const sameWord: Record<string, string[]> = {
  every: ['extensionName', 'engineOpenai', 'engineAnthropic', 'engineGoogle'],
  de: ['topicTraining', 'topicHardware', 'engine', 'preset', 'feeds', 'partEngines'],
  es: ['estimate'],
  fr: ['supportSuggested', 'countSuggested_one', 'countSuggested_other'],
};

/** What of a file reads as words of the interface: where keys are looked for. */
const code = ['components', 'entrypoints', 'lib', 'wxt.config.ts']
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(path, file),
        ),
  )
  .filter((file) => /\.(tsx?|html)$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

test('there is a locale for every language offered in the options', () => {
  expect(
    Object.keys(locales)
      .map((name) => name.replace('_', '-'))
      .toSorted(),
  ).toEqual(interfaceLanguages.toSorted());
});

test('every string is used somewhere', () => {
  const unused = Object.keys(english).filter(
    (key) => !isNamed(key) && !isNamed(key.replace(/_[a-z]+$/, '')),
  );
  expect(unused).toEqual([]);
});

test.each(others)('%s has every string, and no other', (name, messages) => {
  const missing = Object.keys(english).filter(
    (key) => !(key in messages) && !isNeedlessPlural(key, name),
  );
  const unknown = Object.keys(messages).filter(
    (key) => !(key in english) && !isOwnPlural(key, name),
  );
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});

test.each(others)('%s is translated, string by string', (name, messages) => {
  const allowed = [...sameWord['every']!, ...(sameWord[name] ?? [])];
  const same = Object.keys(messages).filter(
    (key) =>
      messages[key]!.message === english[key]?.message &&
      /[a-z]{3}/i.test(messages[key]!.message.replace(/\$\d/g, '')) &&
      !allowed.includes(key),
  );
  expect(same).toEqual([]);
});

test.each(others)('%s puts in what the English puts in', (name, messages) => {
  const different = Object.keys(messages).filter((key) => {
    const [mine, theirs] = [
      messages[key]!.message,
      (english[key] ?? english[key.replace(/_[a-z]+$/, '_other')])!.message,
    ].map(placesOf);
    // A form for one thing may do without its number.
    return key.endsWith('_one')
      ? mine!.some((place) => !theirs!.includes(place))
      : mine!.join() !== theirs!.join();
  });
  expect(different).toEqual([]);
});

function isNamed(key: string): boolean {
  return new RegExp(`['"_]${key}(['"]|__)`).test(code);
}

function placesOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].toSorted();
}

/** An unused plural form: Chinese, Japanese and Korean have only `other`. */
function isNeedlessPlural(key: string, locale: string): boolean {
  const category = /_(zero|one|two|few|many)$/.exec(key)?.[1];
  return category !== undefined && !categoriesOf(locale).includes(category);
}

function isOwnPlural(key: string, locale: string): boolean {
  const [, stem, category] = /^(.+)_(zero|one|two|few|many)$/.exec(key) ?? [];
  return (
    stem !== undefined && `${stem}_other` in english && categoriesOf(locale).includes(category!)
  );
}

function categoriesOf(locale: string): string[] {
  return new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
}

// One form of address per language, and typographic apostrophes.
test.each([
  ['en', /\w'\w|\b(?:do|does|did|is|are|was|can|could|would|will|should) not\b/],
  ['de', /\b(?:du|dein\w*|dir|dich)\b/i],
  ['es', /\b(?:tu|tus|ti|tienes|puedes|introduce)\b/i],
  ['fr', /\w'\w|(?<!\p{L})(?:tu|ton|tes|toi)(?!\p{L})/iu],
  ['zh_CN', /你/],
  ['zh_TW', /你/],
])('%s keeps to one voice', (locale, other) => {
  const odd = Object.entries(locales[locale] ?? {}).filter(([, { message }]) =>
    other.test(message),
  );
  expect(odd.map(([key]) => key)).toEqual([]);
});
