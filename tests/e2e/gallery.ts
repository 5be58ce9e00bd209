import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { bounded } from '../../scripts/demo/bounded.ts';
import { findChromium } from '../../scripts/demo/find-chromium.ts';
import { sameFonts } from '../../scripts/demo/same-fonts.ts';
import { within } from '../../scripts/demo/within.ts';

const root = resolve(import.meta.dirname, '..', '..');
const built = join(root, '.output', 'chrome-mv3-dev');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The gallery of every state: a development build next to the release, served on loopback. */
export interface Gallery {
  page: Page;
  /** The names of all states. */
  states: string[];
  /** Shows a state; `theme` is forced, `lang` names a folder of `public/_locales`. */
  show(
    state: string,
    options?: {
      theme?: 'light' | 'dark';
      lang?: string;
      dir?: 'ltr' | 'rtl';
      width?: number;
      height?: number;
    },
  ): Promise<void>;
  close(): Promise<void>;
}

/** Builds it (into its own folder), serves it and opens a page on it. */
export async function startGallery(): Promise<Gallery> {
  const { NODE_ENV: _own, ...env } = process.env;
  execFileSync(join(root, 'node_modules', '.bin', 'wxt'), ['build', '--mode', 'development'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 150_000,
  });
  const server = createServer((request, response) => {
    const file = join(built, new URL(request.url ?? '/', 'http://any.example').pathname);
    if (!file.startsWith(built) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    env: sameFonts(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
    ],
  });
  const page = bounded(
    await browser.newPage({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' }),
  );
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery.html`;
  await page.goto(address);
  await page.locator('main li a').first().waitFor();
  const states = await page.locator('main li a').allInnerTexts();
  return {
    page,
    states,
    async show(
      state,
      { theme = 'light', lang = 'en', dir = 'ltr', width = 320, height = 800 } = {},
    ) {
      await page.setViewportSize({ width, height });
      await page.goto(`${address}?${new URLSearchParams({ state, theme, lang, dir })}`);
      await page.locator('main').first().waitFor();
    },
    async close() {
      await within(20_000, 'the browser’s end', browser.close());
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}
