import { browser } from 'wxt/browser';
import { AppError } from '../errors.ts';
import { withLock } from './mutex.ts';

const PAGE = '/offscreen.html';
/** A document that closes itself at this very moment is opened again so often. */
const MOST_OPENINGS = 3;

/**
 * Chrome and Edge only: a connection to the document that does what is too large for the worker; it
 * is opened where it is not.
 */
export async function connectToDocument(
  name: string,
): Promise<ReturnType<typeof browser.runtime.connect>> {
  for (let opening = 1; ; opening += 1) {
    await openDocument();
    const port = browser.runtime.connect({ name });
    if (await isReady(port)) return port;
    if (opening >= MOST_OPENINGS)
      throw new AppError('unexpected', { detail: 'the offscreen document does not answer' });
  }
}

function isReady(port: ReturnType<typeof browser.runtime.connect>): Promise<boolean> {
  return new Promise((resolve) => {
    port.onMessage.addListener(() => resolve(true));
    port.onDisconnect.addListener(() => resolve(false));
  });
}

function openDocument(): Promise<void> {
  return withLock('offscreen', async () => {
    if (await browser.offscreen.hasDocument()) return;
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification:
        'Runs the AI model client and sync, which are too large for the service worker.',
    });
  });
}
