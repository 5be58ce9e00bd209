import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/**
 * The house's row, left to right: a file imports only from its own folder and from folders of
 * earlier ranks.
 */
const row = [
  ['lib/invariant.ts'],
  ['lib/errors.ts'],
  ['lib/log.ts'],
  ['lib/url', 'lib/text'],
  ['lib/publishers', 'lib/knowledge'],
  ['lib/article'],
  ['lib/insight'],
  ['lib/contract'],
  ['lib/engines', 'lib/feeds', 'lib/recap', 'lib/library', 'lib/export', 'lib/sync'],
  ['lib/browser'],
  ['lib/jobs', 'components'],
  ['entrypoints'],
];

const files = ['lib', 'components', 'entrypoints']
  .flatMap((folder) => filesUnder(folder))
  .filter((file) => /\.tsx?$/.test(file));

test.each(files)('%s imports only from its own folder and from the left', (file) => {
  const { rank, room } = placeOf(file);
  const wrong = importsOf(file).filter((target) => {
    const other = placeOf(target);
    return other.room !== room && other.rank >= rank;
  });
  expect(wrong).toEqual([]);
});

test.each(files.filter((file) => !/^(lib\/browser|entrypoints)\//.test(file)))(
  '%s does not name the browser',
  (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).not.toMatch(/from ['"]wxt\//);
    // Neither comments nor strings: a title may well speak of a browser.
    const code = text.replace(
      /\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\/.*$/gm,
      '',
    );
    expect(code).not.toMatch(/\bchrome\.|\bindexedDB\b|\bbrowser\./);
  },
);

test('every file has a place in the row', () => {
  expect(files.map((file) => placeOf(file).room)).toHaveLength(files.length);
});

function placeOf(file: string): { rank: number; room: string } {
  for (const [rank, rooms] of row.entries()) {
    const room = rooms.find((name) => file === name || file.startsWith(`${name}/`));
    if (room) return { rank, room };
  }
  throw new Error(`${file} is in no room of the house`);
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+|\/[^'"]+)['"]/g)]
    .map(([, path]) => relative(root, resolve(root, dirname(file), path!)))
    .filter((path) => /^(lib|components|entrypoints)\//.test(path));
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
