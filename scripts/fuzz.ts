import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// `npm run fuzz`: the property tests with a random seed, until one fails or `ROUNDS` are done.
// `npm run fuzz -- SEED` repeats a round. CI runs the same tests with a fixed seed.
const root = resolve(import.meta.dirname, '..');
const ROUNDS = 5;
const MAX_SEED = 2 ** 31;

/** Paths of the test files that have properties, relative to the root. */
function propertyTests(): string[] {
  return globSync('tests/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) =>
      /from '(?:\.\.?\/)+properties\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    )
    .sort();
}

function passes(seed: number, files: string[]): boolean {
  console.error(`seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--maxWorkers=1', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SIDELIGHT_FUZZ_SEED: String(seed) },
  });
  return status === 0;
}

const [stated] = process.argv.slice(2);
if (stated !== undefined && !/^\d+$/.test(stated)) {
  console.error('A seed is a whole number: npm run fuzz -- 20261201');
  process.exit(2);
}
const files = propertyTests();
const seeds =
  stated === undefined
    ? Array.from({ length: ROUNDS }, () => randomInt(MAX_SEED))
    : [Number(stated)];
for (const seed of seeds) {
  if (passes(seed, files)) continue;
  console.error(`Failed. Repeat it with: npm run fuzz -- ${seed}`);
  process.exit(1);
}
console.error(`${files.length} files passed with ${seeds.join(', ')}.`);
