import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { itemSchemas } from '../../../lib/engines/llm/item-schemas.ts';
import { computedAtBuild } from '../../../scripts/build/computed-at-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'computed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { load } = computedAtBuild((file) => !file.endsWith('left-alone.ts')) as unknown as {
  load: (file: string) => Promise<{ code: string } | undefined>;
};

test('ships the section schemas as computed data', async () => {
  const built = await load(
    resolve(import.meta.dirname, '../../../lib/engines/llm/item-schemas.ts'),
  );
  expect(built!.code).toBe(`export const itemSchemas = ${JSON.stringify(itemSchemas)};`);
  expect(built!.code).not.toContain('import');
});

test.each([
  ['a function', 'export const run = () => 1;'],
  ['a date', 'export const day = new Date(0);'],
  ['a value that is not there', 'export const none = undefined;'],
])('fails the build for %s, which is no plain data', async (what, code) => {
  const file = join(folder, `${what.replaceAll(' ', '-')}.ts`);
  writeFileSync(file, code);
  await expect(load(file)).rejects.toThrow('is not plain data');
});

test('leaves other modules unchanged', async () =>
  expect(await load('/left-alone.ts')).toBeUndefined());
