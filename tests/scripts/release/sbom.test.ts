import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLockfile, sbomOf, type Lockfile } from '../../../scripts/release/sbom.ts';

const root = join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const sbom = sbomOf(readLockfile(root));

test('is a CycloneDX 1.5 document about this version', () => {
  expect(sbom).toMatchObject({
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', name: 'sidelight', version: manifest.version },
    },
  });
  expect(sbom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('lists every dependency in its locked version, with package address and checksum', () => {
  const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect(listed).toContain(`${name}@${version}`);
  expect(new Set(sbom.components.map((component) => component['bom-ref'])).size).toBe(
    sbom.components.length,
  );
  for (const { name, version, purl, hashes } of sbom.components) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  }
});

test('lists no tool of the tests', () => {
  const names = sbom.components.map(({ name }) => name);
  for (const name of ['fast-check', 'jsdom', 'playwright-core', 'oxlint']) {
    expect(manifest.devDependencies).toHaveProperty(name);
    expect(names).not.toContain(name);
  }
});

test('is the same for the same lockfile in any order, another for another package', () => {
  const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
  const locked = (...names: string[]): Lockfile => ({
    name: 'sidelight',
    version: '1.0.0',
    packages: Object.fromEntries([
      ['', {}],
      ...names.map((name) => [
        `node_modules/a/node_modules/${name}`,
        { version: '2.0.0', integrity, license: name === 'left' ? 'MIT OR ISC' : 'MIT' },
      ]),
      ['node_modules/tool', { version: '3.0.0', dev: true }],
    ]),
  });
  const one = sbomOf(locked('left', '@scope/right'));
  expect(sbomOf(locked('@scope/right', 'left'))).toEqual(one);
  expect(sbomOf(locked('left')).serialNumber).not.toBe(one.serialNumber);
  expect(one.components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40scope/right@2.0.0',
      name: '@scope/right',
      version: '2.0.0',
      purl: 'pkg:npm/%40scope/right@2.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      licenses: [{ license: { id: 'MIT' } }],
    },
    expect.objectContaining({ name: 'left', licenses: [{ expression: 'MIT OR ISC' }] }),
  ]);
});
