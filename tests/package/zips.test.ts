import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const work = mkdtempSync(join(tmpdir(), 'sidelight-zips-'));
const [zips, zipsFromSources] = [join(work, 'zips'), join(work, 'zips-from-sources')];
const name = (what: string) => `sidelight-${version}-${what}.zip`;
const entries = (what: string) => unzipSync(new Uint8Array(readFileSync(join(zips, name(what)))));
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

beforeAll(() => {
  makeZips(root, zips);
  // Somewhere else, from nothing but the sources' zip and the packages of its lockfile.
  const elsewhere = join(work, 'another', 'place');
  for (const [path, bytes] of Object.entries(entries('sources'))) {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    writeFileSync(join(elsewhere, path), bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  makeZips(elsewhere, zipsFromSources);
}, 480_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('creates a zip for each store and one with the sources', () =>
  expect(
    readdirSync(zips)
      .filter((file) => file.endsWith('.zip'))
      .sort(),
  ).toEqual(['chrome', 'edge', 'firefox', 'sources'].map(name)));

test.each(['chrome', 'edge', 'firefox', 'sources'])(
  '%s: built again elsewhere, from the sources’ zip alone, it is the same byte for byte',
  (what) => expect(sha256(join(zipsFromSources, name(what)))).toBe(sha256(join(zips, name(what)))),
);

test.each(['chrome', 'edge', 'firefox'])(
  '%s: the version is package.json’s, the licences are inside, nothing for development is',
  (what) => {
    const files = entries(what);
    expect((JSON.parse(text(files['manifest.json'])) as { version: string }).version).toBe(version);
    expect(text(files['THIRD-PARTY.txt'])).toMatch(/^react \d/m);
    expect(
      Object.keys(files).filter((file) => /\.(map|tsx?)$|gallery|node_modules|(^|\/)\./.test(file)),
    ).toEqual([]);
  },
);

test('excludes builds, packages, tests and hidden files from the sources', () => {
  const files = Object.keys(entries('sources'));
  expect(files).toContain('package-lock.json');
  expect(
    files.filter((file) => /^(node_modules|tests|\.)|\.(zip|log|pem|key)$/.test(file)),
  ).toEqual([]);
});

function makeZips(from: string, to: string): void {
  const { status, stderr, stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'tsx'),
    ['scripts/release/make-zips.ts', to],
    { cwd: from, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
