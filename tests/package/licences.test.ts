import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { MARKS_PACKAGE } from '../../scripts/knowledge/marks.ts';

const root = resolve(import.meta.dirname, '..', '..');
const listed = (target: string) =>
  [
    ...readFileSync(join(root, '.output', target, 'THIRD-PARTY.txt'), 'utf8').matchAll(
      /^(\S+) (\d\S*) \((.+?)\) https?:/gm,
    ),
  ].map(([, name, version, licence]) => ({ name: name!, version: version!, licence: licence! }));

/** What may be shipped in an extension without asking for its own sources in return. */
const allowed = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  '(Apache-2.0 AND MIT)',
];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s: every dependency that our code names is listed with its licence in the package',
  (target) => {
    const names = new Set(listed(target).map(({ name }) => name));
    expect(imported().filter((name) => name in manifest.dependencies && !names.has(name))).toEqual(
      [],
    );
  },
);

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s: nothing that is for development only is shipped',
  (target) =>
    expect(listed(target).filter(({ name }) => name in manifest.devDependencies)).toEqual([]),
);

test.each(['chrome-mv3', 'firefox-mv3'])('ships only permitted licenses: %s', (target) => {
  expect(listed(target).map(({ name }) => name)).toContain('react');
  expect(listed(target).filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
});

test('lists the versions of the lockfile or of copied code', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const locked = new Set(
    Object.entries(packages).map(
      ([path, { version }]) => `${path.split('node_modules/').at(-1)} ${version}`,
    ),
  ).add(MARKS_PACKAGE.replace(/@(?=\d)/, ' '));
  expect(
    listed('chrome-mv3').filter(({ name, version }) => !locked.has(`${name} ${version}`)),
  ).toEqual([]);
});

/**
 * The packages that shipped files import, types excepted, read from the sources and not from the
 * bundle.
 */
function imported(): string[] {
  const names = new Set<string>();
  for (const folder of ['components', 'entrypoints', 'lib']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || file.startsWith('gallery')) continue;
      const code = readFileSync(join(root, folder, file), 'utf8');
      for (const [, name] of code.matchAll(
        /^(?:import|export) (?!type\b)[^'"]*?from '((?:@[^/']+\/)?[^./'@][^/']*)[^']*';|import\('((?:@[^/']+\/)?[^./'@][^/']*)/gm,
      )) {
        if (name) names.add(name);
      }
    }
  }
  return [...names].sort();
}
