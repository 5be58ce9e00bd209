import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const manifestOf = (target: string) =>
  JSON.parse(read('.output', target, 'manifest.json')) as chrome.runtime.ManifestV3;
const locales = readdirSync(join(root, 'public', '_locales'));

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s: every permission has its reason for the stores and in the README',
  (target) => {
    const { permissions = [], optional_permissions: optional = [] } = manifestOf(target);
    for (const file of ['scripts/store/permissions.md', 'README.md']) {
      const told = read(file);
      expect([...permissions, ...optional].filter((name) => !told.includes(`\`${name}\``))).toEqual(
        [],
      );
    }
  },
);

test('gives no reason for a permission that is not requested', () => {
  const { permissions = [], optional_permissions: optional = [] } = manifestOf('chrome-mv3');
  const told = [...read('scripts/store/permissions.md').matchAll(/^\| `([a-z]\w+)`/gim)].map(
    ([, name]) => name!,
  );
  expect(told.filter((name) => ![...permissions, ...optional].includes(name as never))).toEqual([]);
});

test.each(locales)('%s: the stores take the name and the summary', (locale) => {
  const messages = JSON.parse(read('public', '_locales', locale, 'messages.json')) as Record<
    string,
    { message: string }
  >;
  expect(messages['extensionName']!.message.length).toBeLessThanOrEqual(45);
  expect(messages['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
});

test('uses the manifest’s summary in the English listing', () =>
  expect(read('scripts', 'store', 'listing.md')).toContain(
    (
      JSON.parse(read('public', '_locales', 'en', 'messages.json')) as {
        extensionDescription: { message: string };
      }
    ).extensionDescription.message,
  ));

test.each([16, 32, 48, 96, 128])(
  'the icon of %i pixels has that size, and light beside dark',
  (size) => {
    const picture = PNG.sync.read(
      readFileSync(join(root, '.output', 'chrome-mv3', 'icons', `${size}.png`)),
    );
    expect([picture.width, picture.height]).toEqual([size, size]);
    const brightness = [3.5, 5.5, 9.5].map((column) =>
      luminance(picture, Math.floor((column * size) / 16), Math.floor(size / 2)),
    );
    expect(
      Math.max(...brightness) -
        luminance(picture, Math.floor((1.5 * size) / 16), Math.floor(size / 2)),
    ).toBeGreaterThan(0.4);
  },
);

test.each(['page-and-panel', 'options', 'library'])(
  'the picture “%s” has the size the stores ask for',
  (name) => {
    const { width, height } = PNG.sync.read(
      readFileSync(join(root, 'scripts', 'store', 'screenshots', `${name}.png`)),
    );
    expect([width, height]).toEqual([1280, 800]);
  },
);

test('has every picture that README and listing name', () => {
  const named = [
    ...`${read('README.md')}\n${read('scripts', 'store', 'listing.md')}`.matchAll(/([\w-]+\.png)/g),
  ].map(([, name]) => name!);
  const there = readdirSync(join(root, 'scripts', 'store', 'screenshots'));
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});

/** Of a pixel, 0 to 1 (ITU-R BT.709 weights, without gamma). */
function luminance(picture: PNG, x: number, y: number): number {
  const start = (y * picture.width + x) * 4;
  const [red = 0, green = 0, blue = 0] = picture.data.subarray(start, start + 3);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
