import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const { isInstalled } = (await import('../../scripts/setup.mjs' as string)) as {
  isInstalled: (folder: string) => boolean;
};

type Packages = Record<string, { version?: string; optional?: boolean }>;
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sidelight-setup-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, packages: Packages): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

const zod = { 'node_modules/zod': { version: '4.6.7' } };

test('installs into a folder without node_modules', () => {
  write('package-lock.json', zod);
  expect(isInstalled(folder)).toBe(false);
});

test('does not install again after npm ci', () => {
  write('package-lock.json', { '': {}, ...zod });
  write('node_modules/.package-lock.json', zod);
  expect(isInstalled(folder)).toBe(true);
});

test('installs when the lockfile names another version', () => {
  write('package-lock.json', { 'node_modules/zod': { version: '4.6.8' } });
  write('node_modules/.package-lock.json', zod);
  expect(isInstalled(folder)).toBe(false);
});

test('does without optional packages of other machines', () => {
  write('package-lock.json', {
    ...zod,
    'node_modules/a-mac': { version: '1.0.0', optional: true },
  });
  write('node_modules/.package-lock.json', zod);
  expect(isInstalled(folder)).toBe(true);
});

test('replaces an optional package of another version', () => {
  write('package-lock.json', { 'node_modules/a': { version: '2.0.0', optional: true } });
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(folder)).toBe(false);
});
