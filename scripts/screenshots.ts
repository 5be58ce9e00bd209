import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './demo/browser.ts';
import { demoArticles, demoPages } from './demo/pages.ts';
import { sameFonts } from './demo/same-fonts.ts';
import { serveDemo } from './demo/serve.ts';
import { stories } from './demo/stories.ts';

// `npm run screenshots`: the pictures of the README and of the stores, from the built extension on
// the demo site. Its articles are invented, so they have an invented host instead of a real
// publisher's name. Build first.
const root = resolve(import.meta.dirname, '..');
const built = join(root, '.output', 'chrome-mv3');
if (!existsSync(built)) throw new Error('build first: npm run build');
const HOST = 'tech.harbour.example';
const folder = join(import.meta.dirname, 'store', 'screenshots');
mkdirSync(folder, { recursive: true });

/** What the stores ask for, in pixels. */
const STORE = { width: 1280, height: 800 };
const PANEL_WIDTH = 400;

const extension = withHost(built);
const server = await serveDemo(
  demoPages(new Date()).map(({ host, path, html }) => ({
    host: HOST,
    path,
    html: html.replaceAll(host, HOST),
  })),
);
const browser = await startBrowser({ extension, server, env: sameFonts() });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
const [worker] = browser.context.serviceWorkers();
if (!worker) throw new Error('the extension has no worker');
await worker.evaluate(() =>
  chrome.storage.local.set({ settings: { firstRunDone: true, collect: false, role: 'engineers' } }),
);

for (const url of [
  demoArticles.chinese,
  demoArticles.regulation,
  demoArticles.funding,
  demoArticles.release,
]) {
  await page.goto(here(url));
  await worker.evaluate(async () => {
    for (let tries = 0; tries < 100; tries++) {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id && (await chrome.action.getBadgeText({ tabId: tab.id })) === '1') return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('no card came');
  });
}
const panel = await browser.openPanel(page);
await panel.locator('[data-statement]').first().waitFor();

await page.setViewportSize({ width: STORE.width - PANEL_WIDTH, height: STORE.height });
await panel.setViewportSize({ width: PANEL_WIDTH, height: STORE.height });
for (const scheme of ['light', 'dark'] as const) {
  await panel.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  // The panel has another size than the browser gave it: its surface is resized a moment later.
  await panel.waitForTimeout(700);
  await keep(panel, `panel-${scheme}`);
}
await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

// A statement with its evidence open, and the words marked on the page.
await panel.locator('[data-statement]').first().focus();
await panel.keyboard.press('e');
await panel
  .getByRole('button', { name: /Show on the page/ })
  .first()
  .click();
await page.waitForFunction(() => CSS.highlights.size > 0);
await beside('page-and-panel');

await panel.keyboard.press('Escape');
await browser.clickAction(page);
const popup = await browser.ownPage('popup.html');
await popup.locator('.recap-event').first().waitFor();
await keep(popup, 'popup-light');
await popup.close().catch(() => undefined);

for (const own of ['options', 'library']) {
  if (!existsSync(join(extension, `${own}.html`))) continue;
  const tab = await browser.context.newPage();
  await tab.setViewportSize(STORE);
  await tab.goto(`chrome-extension://${browser.extensionId}/${own}.html`);
  await tab.locator('h1, input[type="search"]').first().waitFor();
  if (own === 'library') await tab.getByText(stories.release.title).first().click();
  await tab.waitForTimeout(500);
  await keep(tab, own);
  await tab.close();
}
await browser.close();
await server.close();
rmSync(extension, { recursive: true, force: true });

/** A copy of the build that takes our invented host for a listed publisher's. */
function withHost(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-screenshots-'));
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
  };
  manifest.host_permissions.push(`*://${HOST}/*`);
  manifest.content_scripts[0]?.matches.push(`*://${HOST}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** The same page under the invented host. */
function here(url: string): string {
  return `https://${HOST}${new URL(url).pathname}`;
}

/** One picture as the browser draws it. */
async function keep(from: Page, name: string): Promise<void> {
  await from.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  await from.screenshot({ path });
  console.log(`${name}.png ${Math.round(statSync(path).size / 1000)} kB`);
}

/** Page and panel in one 1280 × 800 picture; each is captured alone. */
async function beside(name: string): Promise<void> {
  await page.waitForTimeout(700);
  const [left, right] = (await Promise.all([page.screenshot(), panel.screenshot()])).map(
    (picture) => `data:image/png;base64,${picture.toString('base64')}`,
  );
  const sheet = await browser.context.newPage();
  await sheet.setViewportSize(STORE);
  await sheet.setContent(
    `<style>
      body { margin: 0; display: flex }
      img { display: block; height: ${STORE.height}px }
      img + img { border-left: 1px solid #d9d6cf; box-sizing: border-box }
    </style><img src="${left}"><img src="${right}">`,
  );
  await sheet.waitForFunction(() => [...document.images].every((image) => image.complete));
  await sheet.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
  await sheet.close();
}
