import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Files and folders whose changes alter the built extension. */
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts', 'package.json'];

/** Builds the extension for Chromium unless the build is up to date. Throws if the build fails. */
export function ensureBuild(): void {
  if (isUpToDate(root)) return;
  console.error('The built extension is missing or older than its sources: building it.');
  const { status } = spawnSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed: see above, or run `npm run build`.');
}

/** True if a project's Chromium build is newer than every source file. */
export function isUpToDate(folder: string): boolean {
  const manifest = join(folder, '.output', 'chrome-mv3', 'manifest.json');
  if (!existsSync(manifest)) return false;
  const builtAt = statSync(manifest).mtimeMs;
  return SOURCES.every((name) => newestChange(join(folder, name)) <= builtAt);
}

/** Time of the newest change in a file or folder, in milliseconds; 0 if it does not exist. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    mtimeMs,
  );
}
