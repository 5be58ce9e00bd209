import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { pageLanguage } from '../../../lib/browser/i18n.ts';
import { settingsValue } from '../../../lib/browser/stored-items.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const sourceOf = (locale: string) =>
  JSON.parse(
    readFileSync(join(root, 'public', '_locales', locale, 'messages.json'), 'utf8'),
  ) as Record<string, { message: string }>;

/** A browser in a language, with the build's files. */
async function shown({ browserHas, chosen }: { browserHas: string; chosen: string | null }) {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) =>
    String(key) === 'localeFolder'
      ? browserHas
      : String(key) === '@@ui_locale'
        ? `${browserHas}_XX`
        : '',
  );
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => String(path));
  vi.stubGlobal('fetch', async (path: string) => {
    const file = join(root, 'public', path);
    return existsSync(file)
      ? new Response(readFileSync(file, 'utf8'))
      : new Response('', { status: 404 });
  });
  await settingsValue.set({ ...(await settingsValue.get()), interfaceLanguage: chosen as never });
  return await pageLanguage();
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['the browser’s language', { browserHas: 'de', chosen: null }, 'de', 'de-XX'],
  ['the language the reader chose', { browserHas: 'de', chosen: 'zh-TW' }, 'zh_TW', 'zh-TW'],
  ['English, chosen in another browser', { browserHas: 'ja', chosen: 'en' }, 'en', 'en'],
  ['English, where nothing else is known', { browserHas: 'en', chosen: null }, 'en', 'en-XX'],
])('loads all messages in %s', async (_, given, locale, bcp47) => {
  const { file, bcp47: said } = await shown(given);
  expect(said).toBe(bcp47);
  expect(
    Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message])),
  ).toEqual(
    Object.fromEntries(
      Object.entries({ ...sourceOf('en'), ...sourceOf(locale) }).map(([key, { message }]) => [
        key,
        message,
      ]),
    ),
  );
});

test('falls back to English for a language without a file', async () => {
  const { file, bcp47 } = await shown({ browserHas: 'de', chosen: 'xx' });
  expect(bcp47).toBe('de-XX');
  expect(file['extensionName']?.message).toBe('Sidelight');
});

test('has the messages of manifest and worker in every locale', () => {
  const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  const needed = [
    ...[...manifest.matchAll(/__MSG_(\w+)__/g)].flatMap(([, key]) => (key ? [key] : [])),
    'menuAnalyze',
    'actionCardReady',
    'morningToday',
  ];
  expect(needed).toContain('extensionName');
  for (const locale of readdirSync(join(root, 'public', '_locales'))) {
    const messages = sourceOf(locale);
    for (const key of needed) expect(messages[key]?.message, `${locale}: ${key}`).toBeTruthy();
    expect(messages['localeFolder']?.message).toBe(locale);
  }
});
