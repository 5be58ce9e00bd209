import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { publishers } from '../../lib/publishers/publishers.ts';

const output = resolve(import.meta.dirname, '..', '..', '.output');
const manifestOf = (target: string) =>
  JSON.parse(
    readFileSync(resolve(output, target, 'manifest.json'), 'utf8'),
  ) as chrome.runtime.ManifestV3;
const chromium = manifestOf('chrome-mv3');
const firefox = manifestOf('firefox-mv3');

/** Each with its reason in the README. */
const allowed = [
  'storage',
  'sidePanel',
  'favicon',
  'offscreen',
  'contextMenus',
  'activeTab',
  'scripting',
  'alarms',
];

test('asks Chromium for these permissions and no others', () =>
  expect([...(chromium.permissions ?? [])].sort()).toEqual([...allowed].sort()));

test('asks Firefox for the same, except the side panel', () =>
  expect([...(firefox.permissions ?? [])].sort()).toEqual(
    allowed.filter((name) => !['sidePanel', 'favicon', 'offscreen'].includes(name)).sort(),
  ));

test.each([
  ['Chromium', chromium, ['notifications', 'declarativeNetRequestWithHostAccess']],
  ['Firefox', firefox, ['notifications']],
])(
  '%s: may later be asked for these, each by its own button, and for nothing else',
  (_name, manifest, optional) => expect(manifest.optional_permissions).toEqual(optional),
);

test.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
])(
  '%s: at install only listed publishers may be read, everything else is asked for',
  (_name, manifest) => {
    const hosts = new Set(
      publishers.flatMap(({ domains }) => domains.map((domain) => domain.split('/')[0]!)),
    );
    const listed = (pattern: string) =>
      hosts.has(/^\*:\/\/\*\.([^/*]+)\/.*\*$/.exec(pattern)?.[1] ?? '');
    expect((manifest.host_permissions ?? []).filter((pattern) => !listed(pattern))).toEqual([]);
    expect(
      (manifest.content_scripts ?? [])
        .flatMap(({ matches = [] }) => matches)
        .filter((pattern) => !listed(pattern)),
    ).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  },
);

test.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
])('%s: no page can reach ours, and our pages run only our scripts', (_name, manifest) => {
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/);
});

test('declares to Firefox that no data is collected', () =>
  expect(
    (
      firefox as unknown as {
        browser_specific_settings: {
          gecko: { data_collection_permissions: { required: string[] } };
        };
      }
    ).browser_specific_settings.gecko.data_collection_permissions.required,
  ).toEqual(['none']));
