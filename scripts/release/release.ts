import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { makeZips } from './make-zips.ts';
import { readLockfile, sbomOf } from './sbom.ts';

// `npm run release`: every check, then the zips for the stores in `.output/release`, with their
// checksums and a software bill of materials. Uploads nothing.
const root = resolve(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

check(
  'the changelog has a part for this version',
  new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm').test(
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
  ),
);
check(
  'nothing is uncommitted',
  spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout === '',
);
run('npm', ['test']);
run('npm', ['audit', '--omit=dev']);

const folder = join(root, '.output', 'release');
rmSync(folder, { recursive: true, force: true });
const zips = await makeZips(root, folder);
const again = mkdtempSync(join(tmpdir(), 'sidelight-release-'));
await makeZips(root, again);
const bill = join(folder, `sidelight-${version}.cdx.json`);
writeFileSync(bill, `${JSON.stringify(sbomOf(readLockfile(root)), null, 2)}\n`);
const sums = [...zips, bill].map((file) => `${sha256(file)}  ${basename(file)}`);
check(
  'a second build gives the same bytes',
  zips.every((file) => sha256(file) === sha256(join(again, basename(file)))),
);
rmSync(again, { recursive: true, force: true });
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`\n${sums.join('\n')}\n\nReady in ${folder}. Store texts: scripts/store.`);

function check(what: string, holds: boolean): void {
  console.error(`${holds ? '✓' : '✗'} ${what}`);
  if (!holds) process.exit(1);
}

function run(command: string, args: string[]): void {
  check(
    `${command} ${args.join(' ')}`,
    spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0,
  );
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
