import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fc } from '../properties.ts';

const root = resolve(import.meta.dirname, '..', '..');

test('property tests have the seed of the command, else the fixed one', () => {
  const given = process.env['SIDELIGHT_FUZZ_SEED'];
  expect(fc.readConfigureGlobal().seed).toBe(given === undefined ? 20_261_201 : Number(given));
  const first = () =>
    fc.sample(fc.nat(), { numRuns: 20, seed: fc.readConfigureGlobal().seed ?? 0 });
  expect(first()).toEqual(first());
});

test('no test has its own seed or none', () => {
  const files = globSync('tests/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => file !== 'tests/properties.ts',
  );
  const strays = files.filter((file) =>
    /^import .*from 'fast-check';$|\bfc\.(?:assert|check)\([^]*?[{,]\s*seed: \w+,? numRuns/m.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(strays).toEqual([]);
});
