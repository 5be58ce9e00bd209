// What every command needs before it can run, on a machine with nothing but Node 20, npm and (for the browser) apt.
// Plain JavaScript without dependencies: it runs before there are any.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Runs a command in the project, its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  console.error(`\n› ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status ?? 1;
}

/** Installs the dependencies of the lockfile, unless exactly these are installed. */
export function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const mark = join(root, 'node_modules', '.sidelight-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    fail('npm ci failed: see above.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(mark, lock);
}

/** Installs the system packages whose program is missing, where this user may; otherwise says what to install. */
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
