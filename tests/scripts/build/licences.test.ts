import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedPackages, thirdPartyText } from '../../../scripts/build/licences.ts';

const root = mkdtempSync(join(tmpdir(), 'sidelight-licences-'));
const one = install(
  'node_modules/one',
  { name: 'one', version: '1.2.3', license: 'MIT', homepage: 'https://one.example' },
  'MIT License\n\nCopyright (c) One\n',
);
const nested = install(
  'node_modules/one/node_modules/@scope/two',
  { name: '@scope/two', version: '2.0.0', license: 'ISC' },
  'MIT License\n\nCopyright (c) One\n',
);
const bare = install('node_modules/bare', {
  name: 'bare',
  version: '0.1.0',
  license: 'MIT',
  author: { name: 'Ada Bare' },
});
const unclear = install('node_modules/unclear', { name: 'unclear', version: '0.1.0' });

test('lists a package once, and a nested one by its own name', () => {
  const found = shippedPackages([
    `${one}/index.js`,
    `${one}/lib/deep.js?commonjs-module`,
    `\0${nested}/main.mjs`,
  ]);
  expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual([
    '@scope/two 2.0.0',
    'one 1.2.3',
  ]);
});

test('ignores own files and virtual modules', () =>
  expect(
    shippedPackages([
      join(root, 'lib/errors.ts'),
      '\0rolldown/runtime.js',
      'virtual:wxt-background',
    ]),
  ).toEqual([]));

test('prints equal license texts once, under all their packages', () => {
  const text = thirdPartyText(shippedPackages([`${one}/index.js`, `${nested}/main.mjs`]));
  expect(text.match(/Copyright \(c\) One/g)).toHaveLength(1);
  expect(text).toContain('one 1.2.3 (MIT) https://one.example');
  expect(text).toContain('@scope/two 2.0.0 (ISC) https://www.npmjs.com/package/@scope/two');
});

test('uses the standard text with the author for a package without a license file', () => {
  const text = thirdPartyText(shippedPackages([`${bare}/index.js`]));
  expect(text).toContain('Copyright (c) Ada Bare');
  expect(text).toContain('Permission is hereby granted');
});

test('throws for a package without a license', () =>
  expect(() => shippedPackages([`${unclear}/index.js`])).toThrow('unclear states no licence'));

function install(path: string, manifest: Record<string, unknown>, licence?: string): string {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  if (licence) writeFileSync(join(folder, 'LICENSE'), licence);
  return folder;
}
