import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const model = readFileSync(join(root, 'SECURITY.md'), 'utf8').replace(/\s+/g, ' ');

test('finds every test that the threat model names', () => {
  const named = [...model.matchAll(/`(tests\/[^`]+)`((?:,? "[^"]+")*)/g)].map(
    ([, file, words]) => ({
      file: file!,
      words: [...words!.matchAll(/"([^"]+)"/g)].map(([, text]) => text!),
    }),
  );
  expect(named.length).toBeGreaterThan(20);
  const gone = named.flatMap(({ file, words }) => {
    if (!existsSync(join(root, file))) return [file];
    const text = readFileSync(join(root, file), 'utf8');
    return words.filter((word) => !text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(gone).toEqual([]);
});
