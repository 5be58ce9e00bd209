import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const MAX_WIDTH = 120;

/**
 * Data rather than code: invented articles, license texts, and scripts sent into Firefox's own
 * windows.
 */
const data = [
  'scripts/demo/stories.ts',
  'scripts/demo/pages.ts',
  'scripts/build/licences.ts',
  'scripts/demo/firefox.ts',
];
/** Training scripts carry word lists and file templates. */
const isSource = (path: string) =>
  /\.(?:ts|tsx|mjs|css)$/.test(path) && !data.includes(path) && !path.startsWith('scripts/train-');

const files = [
  ...['components', 'entrypoints', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  ),
  ...readdirSync(root).filter((name) => extname(name) === '.ts'),
].filter(isSource);

/** Numbers of the lines of a text that are too wide. */
function wideLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.length > MAX_WIDTH ? [index + 1] : []));
}

test('sees a line of 121 characters and allows one of 120', () =>
  expect(wideLines(`${'a'.repeat(120)}\n${'a'.repeat(121)}`)).toEqual([2]));

test('lines of components, entrypoints, scripts and configuration have at most 120 characters', () => {
  expect(files.length).toBeGreaterThan(200);
  const wide = files.flatMap((path) =>
    wideLines(readFileSync(join(root, path), 'utf8')).map((line) => `${path}:${line}`),
  );
  expect(wide).toEqual([]);
});
