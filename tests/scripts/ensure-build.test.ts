import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUpToDate } from '../../scripts/ensure-build.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sidelight-ensure-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file whose folder and content changed at a time in seconds. */
function write(path: string, changedAt: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, changedAt, changedAt);
  utimesSync(dirname(file), changedAt, changedAt);
}
const manifest = '.output/chrome-mv3/manifest.json';

test('builds in a fresh checkout', () => {
  write('lib/errors.ts', 100);
  expect(isUpToDate(folder)).toBe(false);
});

test('keeps a build that is newer than every source', () => {
  write('lib/errors.ts', 100);
  write(manifest, 200);
  expect(isUpToDate(folder)).toBe(true);
});

test('builds again after a change in a nested source', () => {
  write(manifest, 200);
  write('components/card/Evidence.tsx', 300);
  expect(isUpToDate(folder)).toBe(false);
});

test('ignores changes to tests', () => {
  write('lib/errors.ts', 100);
  write(manifest, 200);
  write('tests/errors.test.ts', 300);
  expect(isUpToDate(folder)).toBe(true);
});
