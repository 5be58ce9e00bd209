import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { demoArticles, demoPages } from './pages.ts';
import { serveDemo } from './serve.ts';

const root = resolve(import.meta.dirname, '..', '..');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = !hasDisplay || process.argv.includes('--headless');

const server = await serveDemo(demoPages(new Date()));
const browser = await startBrowser({
  extension: resolve(root, '.output', 'chrome-mv3'),
  server,
  headless,
});
const page = browser.context.pages()[0] ?? (await browser.context.newPage());

// A week of reading first, so that the recap has something to say.
for (const url of [
  demoArticles.regulation,
  demoArticles.funding,
  demoArticles.chinese,
  demoArticles.follow,
  demoArticles.release,
]) {
  await page.goto(url);
  await wait(headless ? 1200 : 600);
}
const panel = await browser.openPanel(page);
await panel.locator('[data-statement]').first().waitFor({ timeout: 20_000 });

if (headless) await printAndLeave(panel);
else {
  console.error('\nThe demo site is open with its card beside it. Close the browser to stop.');
  console.error(
    Object.values(demoArticles)
      .map((url) => `  ${url}`)
      .join('\n'),
  );
  await new Promise<void>((done) => browser.context.once('close', () => done()));
  await server.close();
}
process.exit(0);

/** Without a display: the card on stdout, pictures in a folder. */
async function printAndLeave(card: Page): Promise<void> {
  const folder = resolve(root, '.cache', 'demo');
  mkdirSync(folder, { recursive: true });
  // At the window's size: resizing a side panel from outside renders it several times.
  await card.screenshot({ path: resolve(folder, 'panel.png') });
  await page.screenshot({ path: resolve(folder, 'article.png') });
  console.log(await card.locator('main').innerText());
  await browser.clickAction(page);
  const popup = await browser.ownPage('popup.html');
  await wait(800);
  await popup.screenshot({ path: resolve(folder, 'popup.png') });
  console.error(`\nScreenshots: ${folder}`);
  await browser.close();
  await server.close();
}
