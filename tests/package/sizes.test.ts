import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const output = resolve(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;

test.each([
  // What runs on every listed page at load, and what follows when the page looks like an article.
  ['publisher.js', 30],
  ['reader.js', 30],
  ['highlighter.js', 10],
])('%s injects at most %i kB', (file, most) =>
  expect(kilobytes(statSync(join(output, file)).size)).toBeLessThanOrEqual(most),
);

test('injects at most 30 kB, including the reader', () => {
  const bytes = ['publisher.js', 'reader.js'].reduce(
    (sum, file) => sum + statSync(join(output, file)).size,
    0,
  );
  expect(kilobytes(bytes)).toBeLessThanOrEqual(30);
});

test('the panel paints with at most 150 kB of gzipped script', () => {
  const bytes = firstScripts('sidepanel.html').reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(output, file)), { level: 9 }).length,
    0,
  );
  expect(kilobytes(bytes)).toBeLessThanOrEqual(150);
});

test(
  'the packed extension is at most 1.2 MB',
  () => expect(kilobytes(packedBytes())).toBeLessThanOrEqual(1200),
  180_000,
);

test('the release contains no development code', () => {
  expect(existsSync(join(output, 'gallery.html'))).toBe(false);
});

/**
 * Bytes of the zip that `npm run zip` makes of the build, within 100 bytes: each file deflated at
 * level 9 by the same zlib, with a local header (30 bytes), an entry in the directory (46) and its
 * end (22), as in PKWARE's APPNOTE 4.3.
 */
function packedBytes(): number {
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(output, file)).isFile(),
  );
  return files.reduce((sum, file) => {
    const packed = deflateRawSync(readFileSync(join(output, file)), { level: 9 }).length;
    return sum + packed + 30 + 46 + 2 * Buffer.byteLength(file);
  }, 22);
}

/** The scripts a page loads before anything is clicked: its own and what they import statically. */
function firstScripts(page: string): string[] {
  const html = readFileSync(join(output, page), 'utf8');
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(join(output, file), 'utf8');
    for (const [, path] of code.matchAll(
      /(?:^|[;\s}])import\s*(?:[\w*{][^'"();]*?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g,
    ))
      visit(join(file, '..', path!));
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)) visit(path!);
  return [...seen];
}
