import type { Page, Worker } from 'playwright-core';
import { within } from '../../scripts/demo/within.ts';
import type { Extension } from './extension.ts';

declare const chrome: typeof globalThis.chrome & {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
};

/**
 * Allows the extension in private windows on the browser's extensions page; the extension restarts.
 */
export async function allowInPrivate(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
    extension.extensionId,
  );
  const isAllowed = () =>
    extension.inWorker(() => chrome.extension.isAllowedIncognitoAccess()).catch(() => false);
  for (let tries = 0; tries < 50 && !(await isAllowed()); tries++)
    await new Promise((done) => setTimeout(done, 200));
  await page.close();
}

/** Opens a private window of its own on this address. */
export async function openPrivately(extension: Extension, url: string): Promise<Page> {
  const opening = extension.context.waitForEvent('page', { timeout: 20_000 });
  await extension.inWorker(
    (address) => void chrome.windows.create({ incognito: true, url: address }),
    url,
  );
  return opening;
}

/** The worker of the private windows, which is another than that of the others. */
export async function privateWorker(extension: Extension): Promise<Worker> {
  for (let tries = 0; tries < 50; tries++) {
    for (const worker of extension.context.serviceWorkers()) {
      const isPrivate = await within(
        2_000,
        'the worker',
        worker.evaluate(() => chrome.extension.inIncognitoContext),
      ).catch(() => false);
      if (isPrivate) return worker;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('no worker runs for private windows');
}
