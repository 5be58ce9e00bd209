import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of `packages` in package-lock.json (lockfile version 3). */
interface LockedPackage {
  name?: string;
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

export interface Lockfile {
  name: string;
  version: string;
  packages: Record<string, LockedPackage>;
}

/** A component of a CycloneDX 1.5 document. */
interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  scope?: 'required' | 'optional';
  hashes?: { alg: 'SHA-512'; content: string }[];
  licenses?: ({ expression: string } | { license: { id: string } })[];
}

export interface Sbom {
  $schema: string;
  bomFormat: 'CycloneDX';
  specVersion: '1.5';
  serialNumber: string;
  version: 1;
  metadata: { component: Component };
  components: Component[];
}

/**
 * The software bill of materials of what the extension is built from: every locked package but
 * those of development. CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), without a time, so
 * that the same lockfile gives the same text. `npm sbom` omits packages (`entities`) here.
 */
export function sbomOf({ name, version, packages }: Lockfile): Sbom {
  const listed = new Map<string, Component>();
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '' || locked.dev || locked.devOptional) continue;
    const component = componentOf(path, locked);
    listed.set(component.purl, component);
  }
  const components = [...listed.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([name, version, components]))}`,
    version: 1,
    metadata: { component: { type: 'application', ...idOf(name, version) } },
    components,
  };
}

/** The lockfile of a folder. Throws if there is none. */
export function readLockfile(root: string): Lockfile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
}

function componentOf(path: string, locked: LockedPackage): Component {
  const name =
    locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const sha512 = /^sha512-(\S+)/.exec(locked.integrity ?? '')?.[1];
  return {
    type: 'library',
    ...idOf(name, locked.version ?? ''),
    scope: locked.optional ? 'optional' : 'required',
    ...(sha512
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }
      : {}),
    ...(locked.license ? { licenses: [licenseOf(locked.license)] } : {}),
  };
}

function idOf(name: string, version: string) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': purl, name, version, purl };
}

/** One SPDX id, or an expression of several (`MIT OR Apache-2.0`). */
function licenseOf(text: string): NonNullable<Component['licenses']>[number] {
  return / (?:AND|OR|WITH) /.test(text) ? { expression: text } : { license: { id: text } };
}

/** A UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
