import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';

/**
 * A real browser that shows pages from memory, with our in-page code in an isolated world as an
 * extension has it.
 */
export interface PageBrowser {
  page: Page;
  session: CDPSession;
  /** Shows the HTML at its address; nothing else is fetched. */
  show: (html: string, url: string) => Promise<void>;
  /**
   * Runs an expression in a fresh isolated world of the page, `sidelight` being what the in-page
   * files export.
   */
  evaluate: (expression: string) => Promise<unknown>;
  snapshot: (html: string, url: string) => Promise<Snapshot>;
  close: () => Promise<void>;
}

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens Chromium (the system's, or `CHROMIUM_PATH`); throws where there is none. */
export async function openPages(): Promise<PageBrowser> {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? executables.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM_PATH');
  const code = await inPageCode();
  const browser: Browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const session = await context.newCDPSession(page);
  let shown = { url: '', html: '' };
  await page.route('**/*', async (route) => {
    const isPage =
      route.request().isNavigationRequest() &&
      route.request().frame() === page.mainFrame() &&
      route.request().url() === shown.url;
    await (
      isPage
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.html })
        : route.abort()
    ).catch(() => undefined);
  });
  const show = async (html: string, url: string) => {
    await page.goto('about:blank');
    shown = { html, url: new URL(url).href.replace(/#.*$/, '') };
    await page
      .goto(shown.url, { waitUntil: 'domcontentloaded', timeout: 15_000 })
      .catch(() => undefined);
    await page.waitForTimeout(150);
  };
  const evaluate = async (expression: string) => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const ran = await session.send('Runtime.evaluate', {
      expression: `${code}\n;(async () => (${expression}))()`,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (ran.exceptionDetails)
      throw new Error(ran.exceptionDetails.exception?.description ?? ran.exceptionDetails.text);
    return ran.result.value as unknown;
  };
  return {
    page,
    session,
    show,
    evaluate,
    snapshot: async (html, url) => {
      await show(html, url);
      return JSON.parse(
        (await evaluate('JSON.stringify(await sidelight.takeSnapshot(document))')) as string,
      ) as Snapshot;
    },
    close: () => browser.close(),
  };
}

/** The in-page files as one script, minified as in the extension. */
export async function inPageCode(): Promise<string> {
  const root = resolve(import.meta.dirname, '..', '..');
  const { outputFiles } = await build({
    stdin: {
      contents: `export { takeSnapshot } from './lib/article/snapshot/take-snapshot.ts'; export { looksLikeArticle } from './lib/article/extract/looks-like-article.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'sidelight',
    target: 'es2023',
  });
  return outputFiles[0]!.text;
}
