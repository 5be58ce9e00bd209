import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => join(folder, path)),
);
const textOf = (path: string) =>
  readFileSync(join(root, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
const tokens = join('components', 'ui', 'tokens.css');
const others = sheets.filter((path) => path !== tokens);

test('defines colours, font families and shadows only in the tokens', () => {
  const found = others.flatMap((path) =>
    (
      textOf(path).match(
        /#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl|oklch|light-dark)\([^)]*\)|font-family:(?! *(?:inherit|var\())[^;]*/gi,
      ) ?? []
    ).map((value) => `${path}: ${value}`),
  );
  expect(found).toEqual([]);
});

test('nothing is fetched: no address in any sheet, fonts from the machine only', () => {
  for (const path of sheets)
    expect([path, textOf(path).match(/url\(|https?:|@import +(?!['"]\.)/)]).toEqual([path, null]);
});

test('every token that is used is there, and every one that is there is used', () => {
  const defined = new Set([...textOf(tokens).matchAll(/(--[\w-]+):/g)].map(([, name]) => name!));
  const used = new Set(
    sheets.flatMap((path) =>
      [...textOf(path).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!),
    ),
  );
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});
