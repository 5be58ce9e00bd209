import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishers } from '../../lib/publishers/publishers.ts';

const root = resolve(import.meta.dirname, '..', '..');

const files = ['lib', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter((file) => /\.(?:tsx?|html)$/.test(file))
  .map((file) => file.slice(root.length + 1));

/** The code without comments; strings stay, since a name in a string can be called too. */
const codeOf = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');

const where = (pattern: RegExp, except: string[] = []) =>
  files.filter((file) => !except.includes(file) && pattern.test(codeOf(file)));

/**
 * Talk to the offscreen document over a port of `runtime.connect`, which reaches our own pages
 * alone.
 */
const PORT_FILES = ['lib/engines/engine-port.ts', 'lib/browser/sync/sync-port.ts'];

describe('nothing of ours', () => {
  test.each([
    [
      'writes markup into a document',
      /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
    ],
    [
      'makes code of text',
      /\beval\s*\(|new\s+Function\s*\(|\bFunction\s*\(\s*['"`]|set(?:Timeout|Interval)\s*\(\s*['"`]/,
    ],
    [
      'loads code from elsewhere',
      /(?<!\w )\bimport\(\s*(?!['"]\.)|importScripts|<script[^>]+src=["']https?:/,
    ],
    [
      'listens to messages of pages or of other extensions',
      /onMessageExternal|onConnectExternal|addEventListener\(\s*['"]message['"]/,
    ],
    [
      'speaks to the page’s own scripts',
      /\bpostMessage\s*\((?!message: unknown\): void;)|world:\s*['"]MAIN['"]|dispatchEvent\s*\(/,
    ],
    [
      'uses the framework’s frame for content scripts, which speaks to the page',
      /defineContentScript/,
    ],
    ['keeps anything in storage that is synced', /storage\.sync/],
    ['counts or reports the reader', /sendBeacon|google-analytics|sentry|posthog|mixpanel/i],
  ])('%s', (_what, pattern) => expect(where(pattern, PORT_FILES)).toEqual([]));

  test.each(PORT_FILES)('in %s posts to anything but a port of the extension', (file) => {
    const calls = codeOf(file).match(/[\w.]*\bpostMessage\([^)]*\)(?!: void)/g) ?? [];
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !call.startsWith('port.postMessage('))).toEqual([]);
    expect(codeOf(file)).not.toMatch(/world:|dispatchEvent|innerHTML|\beval\b/);
  });

  test('that runs in a page changes it', () => {
    const inPages = [
      'entrypoints/publisher.ts',
      'entrypoints/reader.ts',
      'entrypoints/highlighter.ts',
      'lib/article/snapshot/take-snapshot.ts',
      'lib/article/extract/looks-like-article.ts',
      'lib/article/locate/page-text.ts',
      'lib/browser/notify-article-found.ts',
    ];
    expect(inPages.filter((file) => !files.includes(file))).toEqual([]);
    const changes =
      /appendChild|\.append\(|insertBefore|createElement|setAttribute|classList|\.style\b(?!\w)\s*\.|attachShadow|\.remove\(\)|replaceWith|localStorage|sessionStorage/;
    expect(inPages.filter((file) => changes.test(codeOf(file)))).toEqual([]);
  });
});

test('the walk finds what it looks for', () => {
  expect('element.innerHTML = data').toMatch(/\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=/);
  expect(files.length).toBeGreaterThan(300);
  expect(where(/\bgetAttribute\b/).length).toBeGreaterThan(0);
});

test('every link that opens elsewhere gives no opener, and its address was parsed as http(s)', () => {
  const pages = files.filter((name) => name.endsWith('.tsx'));
  const links = pages.flatMap((file) =>
    [...codeOf(file).matchAll(/<a\b[^>]*target=[^>]*>/gs)].map(([tag]) => `${file}: ${tag}`),
  );
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !/rel="[^"]*\bnoopener\b/.test(link))).toEqual([]);
  expect(
    pages.filter((file) => /href=\{?["'`]\s*(?:javascript|data):/i.test(codeOf(file))),
  ).toEqual([]);
});

test('keys are read by the worker and written by the options alone: no page that shows articles, no export, no diagnostics names them', () => {
  expect(where(/\bkeysValue\b/, ['lib/browser/stored-items.ts']).sort()).toEqual(
    where(/\bkeysValue\b/, ['lib/browser/stored-items.ts'])
      .filter((file) =>
        /^lib\/jobs\/(?:test-engine|retention|send-card)\.ts$|^lib\/browser\/engine-host\.ts$|^entrypoints\/options\/|^entrypoints\/first-run\/|^components\/hooks\//.test(
          file,
        ),
      )
      .sort(),
  );
  expect(
    where(/\bkeysValue\b/).filter((file) =>
      /^lib\/(?:export|recap|feeds|insight|article|library)\/|^components\/(?!hooks|settings)/.test(
        file,
      ),
    ),
  ).toEqual([]);
});

// The gallery of states is for development and no part of a release.
test('nothing is printed to the console outside development builds', () => {
  expect(
    where(/\bconsole\.(?:log|info|debug|warn|error|trace)\b/, [
      'entrypoints/gallery/states.tsx',
      'lib/log.ts',
    ]),
  ).toEqual([]);
  expect(codeOf('lib/log.ts').match(/.*\bconsole\..*/g)).toEqual([
    expect.stringContaining('if (import.meta.env?.DEV) console.warn('),
  ]);
});

test('feeds are asked for by http(s), of named hosts and their usual ports', () => {
  const feeds = publishers.flatMap((publisher) => publisher.feeds);
  expect(feeds.length).toBeGreaterThan(0);
  for (const feed of feeds) {
    const { protocol, hostname, username, port } = new URL(feed);
    expect(`${protocol}${username}${port}`).toMatch(/^https?:$/);
    expect(hostname).toMatch(/\.[a-z]{2,}$/);
  }
});
