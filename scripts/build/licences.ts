import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An npm package of which at least one module is in the bundle. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX, as the package states it. */
  licence: string;
  /** The licence's own words with whose rights they are. */
  text: string;
  home: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url?: string };
  author?: string | { name?: string };
}

/** https://spdx.org/licenses/MIT.html */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const FOLDER = '/node_modules/';

/**
 * The packages these modules come from, by name. Module ids are the bundler's: paths, some with a
 * leading NUL or a query; what lies in no package (our own files, the bundler's inventions) is left
 * out. Throws if a package states no licence.
 */
export function shippedPackages(moduleIds: Iterable<string>): ShippedPackage[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const folder = packageFolder(id);
    if (folder) folders.add(folder);
  }
  return [...folders]
    .map(readPackage)
    .sort((one, other) =>
      one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1,
    );
}

/**
 * A package of which no module is in the bundle but something that was copied out of it, under the
 * MIT licence it states.
 */
export function copiedPackage(
  specifier: string,
  { holder, home }: { holder: string; home: string },
): ShippedPackage {
  const at = specifier.lastIndexOf('@');
  return {
    name: specifier.slice(0, at),
    version: specifier.slice(at + 1),
    licence: 'MIT',
    text: mitBy(holder),
    home,
  };
}

/**
 * The licence text shipped with the extension: each package with its licence, identical texts only
 * once.
 */
export function thirdPartyText(packages: ShippedPackage[]): string {
  const groups = new Map<string, ShippedPackage[]>();
  for (const shipped of packages) {
    groups.set(shipped.text, [...(groups.get(shipped.text) ?? []), shipped]);
  }
  const parts = [...groups].map(
    ([words, group]) =>
      `${group.map(({ name, version, licence, home }) => `${name} ${version} (${licence}) ${home}`).join('\n')}\n\n${words}`,
  );
  return `Sidelight contains code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function packageFolder(id: string): string | null {
  const path = id.replaceAll('\0', '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const start = path.lastIndexOf(FOLDER);
  if (start < 0) return null;
  const [scope = '', name = ''] = path.slice(start + FOLDER.length).split('/');
  const folder =
    path.slice(0, start + FOLDER.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
  return existsSync(join(folder, 'package.json')) ? folder : null;
}

function readPackage(folder: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  if (!manifest.license) throw new Error(`${manifest.name} states no licence`);
  const file = readdirSync(folder).find((name) =>
    /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i.test(name),
  );
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license,
    text: file
      ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
      : commonText(manifest),
    home: homeOf(manifest),
  };
}

/** For a package that states its licence and carries no copy of it. */
function commonText({ name, license, author }: Manifest): string {
  if (license === 'Apache-2.0')
    return 'Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0';
  if (license !== 'MIT') throw new Error(`${name} carries no copy of its licence, ${license}`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return mitBy(holder);
}

function mitBy(holder: string): string {
  return `MIT License\n\nCopyright (c) ${holder}\n\n${MIT}`;
}

function homeOf({ name, homepage, repository }: Manifest): string {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const address =
    homepage ??
    url
      ?.replace(/^git\+/, '')
      .replace(/^git:/, 'https:')
      .replace(/\.git$/, '');
  return address?.startsWith('http') ? address : `https://www.npmjs.com/package/${name}`;
}
