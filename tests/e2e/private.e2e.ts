import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArticles } from '../../scripts/demo/pages.ts';
import { within } from '../../scripts/demo/within.ts';
import { rowsIn, startExtension, type Extension } from './extension.ts';
import { allowInPrivate, openPrivately, privateWorker } from './private-window.ts';
import { rowsHere } from './rows-here.ts';

// The extension is allowed in private windows: articles read there are only in the private library,
// which is deleted with the last private window.
let extension: Extension;
let options: Page;

beforeAll(async () => {
  extension = await startExtension();
  await allowInPrivate(extension);
  const page = await extension.context.newPage();
  await page.goto(demoArticles.regulation);
  options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
});

afterAll(() => extension?.close());

const addresses = async (rows: Promise<unknown[]>) =>
  ((await rows) as { url: string }[]).map(({ url }) => url);

/** The library of the private windows that are open. */
async function privateLibrary(): Promise<string[]> {
  const worker = await privateWorker(extension);
  return addresses(within(5_000, 'the private worker', worker.evaluate(rowsHere, 'insights')));
}

test('an article read in a private window has its card there, and the other windows’ library does not hear of it', async () => {
  await expect
    .poll(() => addresses(rowsIn(options, 'insights')))
    .toEqual([demoArticles.regulation]);
  const page = await openPrivately(extension, demoArticles.release);
  await expect.poll(privateLibrary, { timeout: 20_000 }).toEqual([demoArticles.release]);
  expect(await addresses(rowsIn(options, 'insights'))).toEqual([demoArticles.regulation]);
  await page.close();
});

test('with the last private window its library is gone, and nothing kept names what was read there', async () => {
  const first = await openPrivately(extension, demoArticles.release);
  await expect.poll(privateLibrary, { timeout: 20_000 }).toEqual([demoArticles.release]);
  await first.close();
  await expect.poll(() => extension.context.serviceWorkers().length, { timeout: 15_000 }).toBe(1);
  const second = await openPrivately(extension, demoArticles.funding);
  await expect.poll(privateLibrary, { timeout: 20_000 }).toEqual([demoArticles.funding]);
  await second.close();
  const stored = await options.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  for (const url of [demoArticles.release, demoArticles.funding]) expect(stored).not.toContain(url);
  for (const table of ['insights', 'articles', 'addresses', 'items', 'weekRows']) {
    const kept = JSON.stringify(await rowsIn(options, table));
    for (const url of [demoArticles.release, demoArticles.funding]) expect(kept).not.toContain(url);
  }
});
