// Setup for every command, on a machine with nothing but Node 20, npm and (for the browser) apt.
// Plain JavaScript without dependencies: it runs before they are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Runs a command in the project with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  console.error(`\n› ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status ?? 1;
}

/** Installs the dependencies of the lockfile, unless exactly these are installed. */
export function installDependencies() {
  if (isInstalled(root)) return;
  // `npm ci` empties the folder first; a link leads to one that others use too.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    fail('node_modules is a link to a folder that does not match package-lock.json.');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    fail('npm ci failed: see above.');
}

/**
 * True if `node_modules` of a folder holds the versions of its lockfile, by the list that npm
 * writes there (`.package-lock.json`). Optional packages may be missing: they depend on the
 * machine.
 */
export function isInstalled(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : null;
}

/**
 * Installs the system packages whose program is missing; without the rights, prints what to install
 * and exits.
 */
export function installPrograms(programs) {
  const missing = Object.entries(programs).filter(([program]) => !isProgram(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  if (!isProgram('apt-get'))
    fail(
      `Please install: ${packages.join(', ')} (looked for ${missing.map(([program]) => program).join(', ')}).`,
    );
  const sudo = process.getuid?.() === 0 ? [] : isProgram('sudo') ? ['sudo', '-n'] : null;
  if (!sudo) fail(`Please install: apt-get install ${packages.join(' ')}`);
  const apt = (...args) =>
    run(sudo[0] ?? 'apt-get', [...sudo.slice(1), ...(sudo.length ? ['apt-get'] : []), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...packages) !== 0)
    fail(`Please install: apt-get install ${packages.join(' ')}`);
}

export function isProgram(name) {
  if (name.startsWith('/')) return existsSync(name);
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
