import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '..', 'bench');
const benches = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test.each(benches)('%s declares whether it needs the built extension', (name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  const startsExtension = /from '\.\.\/e2e\/(?:extension|soak-run)\.ts'/.test(source);
  expect(/^export const usesBuild = true;$/m.test(source)).toBe(startsExtension);
});
