import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { baseFiles, notShared } from '../../scripts/chunk-groups.ts';

const components = resolve(import.meta.dirname, '../../components');

test('every file that is to travel with the others is there', () => {
  expect([...baseFiles].filter((file) => !existsSync(file))).toEqual([]);
});

test('every component that is to be left out is there', () => {
  expect(notShared.filter((start) => globSync(join(components, `${start}*`)).length === 0)).toEqual(
    [],
  );
});
