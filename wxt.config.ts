import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { matchPatterns } from './lib/publishers/host-permissions.ts';
import { chunkGroups } from './scripts/build/chunk-groups.ts';
import { computedAtBuild } from './scripts/build/computed-at-build.ts';
import { earlyLinks } from './scripts/build/early-links.ts';
import { copiedPackage, shippedPackages, thirdPartyText } from './scripts/build/licences.ts';
import { MARKS_PACKAGE } from './scripts/knowledge/marks.ts';

/**
 * `PLAIN=1 wxt build` leaves out our own build plugins and chunk groups (scripts/build/README.md).
 */
const isPlain = process.env['PLAIN'] === '1';

const publisherPages = matchPatterns();
/** Access is by host: Chrome reads no path in a host permission. */
const publisherHosts = [
  ...new Set(publisherPages.map((pattern) => pattern.replace(/^(\*:\/\/[^/]+)\/.*$/, '$1/*'))),
];

/**
 * Own code only. `connect-src` is open: the reader may name any endpoint, and each needs its own
 * permission.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'connect-src *',
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  autoIcons: {
    baseIconPath: 'scripts/build/icon.svg',
    sizes: [16, 32, 48, 96, 128],
    developmentIndicator: false,
  },
  imports: false,
  vite: () => ({
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    plugins: isPlain
      ? []
      : [
          earlyLinks(),
          computedAtBuild((file) =>
            /[\\/]lib[\\/]engines[\\/]llm[\\/]item-schemas\.ts$/.test(file),
          ),
        ],
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'contextMenus',
      'activeTab',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'favicon', 'offscreen']),
    ],
    host_permissions: publisherHosts,
    // A private window has its own library, deleted with the window.
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    optional_host_permissions: ['*://*/*'],
    // Requested by the switch of the weekly notification and by the button that hides our origin
    // from the reader's server, never at install. Firefox grants the latter only at install.
    optional_permissions: [
      'notifications',
      ...(browser === 'firefox' ? [] : ['declarativeNetRequestWithHostAccess' as const]),
    ],
    commands: {
      'analyze-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_menuAnalyze__',
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // CSS anchor positioning (components/ui/menu.css): Chrome 129, Firefox 147.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
  // Everything a reviewer needs to build the same bytes, and nothing else.
  zip: {
    includeSources: [
      '{components,entrypoints,lib,public,scripts}/**',
      '*.md',
      '*.json',
      'wxt.config.ts',
    ],
    excludeSources: ['scripts/store/screenshots/**'],
  },
  hooks: {
    // `imports: false` removes the types, not the plugin, which would still import WXT's store for
    // any variable named `storage`.
    'config:resolved': ({ config }) =>
      void Object.assign(config.imports, { presets: [], imports: [], dirs: [] }),
    'vite:build:extendConfig': (entrypoints, vite) => {
      // Not for the gallery: its single page shares no modules, and split files would load in
      // sequence.
      if (isPlain || entrypoints.length === 1 || vite.mode === 'development') return;
      vite.build = {
        ...vite.build,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          ...vite.build?.rolldownOptions,
          output: {
            ...vite.build?.rolldownOptions?.output,
            chunkFileNames: 'chunks/[name].js',
            entryFileNames: ({ name }) =>
              name === 'background' ? 'background.js' : `chunks/${name}.js`,
            assetFileNames: 'assets/[name].[ext]',
            codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups },
          },
        },
      };
    },
    // Lists the packages of the modules in the bundle, not all installed ones.
    'build:done': (wxt, { steps }) => {
      const modules = steps
        .flatMap(({ chunks }) => chunks)
        .flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
      if (wxt.config.mode === 'production')
        writeFileSync(
          join(wxt.config.outDir, 'THIRD-PARTY.txt'),
          thirdPartyText([
            ...shippedPackages(modules),
            copiedPackage(MARKS_PACKAGE, {
              holder: 'LobeHub',
              home: 'https://github.com/lobehub/lobe-icons',
            }),
          ]),
        );
    },
    // Locales without white space.
    'build:publicAssets': (_wxt, files) => {
      for (const [index, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.absoluteSrc?.endsWith('messages.json')) continue;
        const contents = JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8')));
        files[index] = { relativeDest: file.relativeDest, contents };
      }
    },
    // A release has no gallery (every state, for development), and Firefox no offscreen document.
    // They are left out here, and not by `manifest.exclude`: what that skips is missing from the
    // sources' zip too.
    'entrypoints:resolved': (wxt, entrypoints) => {
      const leftOut = [
        ...(wxt.config.mode === 'production' ? ['gallery'] : []),
        ...(wxt.config.browser === 'firefox' ? ['offscreen'] : []),
      ];
      entrypoints.splice(
        0,
        entrypoints.length,
        ...entrypoints.filter(({ name }) => !leftOut.includes(name)),
      );
    },
    // WXT does not know this content script: the publisher list stays out of its bundle, and so
    // does WXT's own runtime.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        { matches: publisherPages, js: ['publisher.js'], run_at: 'document_idle' },
      ];
    },
  },
});
