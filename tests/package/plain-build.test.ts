import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-plain-'));

beforeAll(() => {
  const script = `import { build } from 'wxt';
    await build({ root: ${JSON.stringify(root)}, outDir: ${JSON.stringify(folder)} });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: root, encoding: 'utf8', env: { ...process.env, PLAIN: '1', NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(stderr);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('builds every page and script without the custom build steps', () => {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'chrome-mv3', 'manifest.json'), 'utf8'),
  ) as {
    icons: Record<string, string>;
    background: { service_worker: string };
  };
  const files = [
    manifest.background.service_worker,
    ...Object.values(manifest.icons),
    'publisher.js',
    'reader.js',
    'sidepanel.html',
    'popup.html',
    'options.html',
    '_locales/en/messages.json',
  ];
  expect(files.filter((file) => !existsSync(join(folder, 'chrome-mv3', file)))).toEqual([]);
});
