import { browser } from 'wxt/browser';

/** Delay before an unanswered message is sent again, in ms. */
const RETRY_DELAY_MS = 500;

/**
 * Sends `articleFound` without loading the message schemas. Never rejects; after an update of the
 * extension, orphaned content scripts stop quietly.
 */
export async function notifyArticleFound(url: string): Promise<void> {
  if ((await trySend(url)) || isOrphaned()) return;
  // The worker stopped before it answered; a second message restarts it.
  await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  if (location.href === url) await trySend(url);
}

function trySend(url: string): Promise<boolean> {
  try {
    return browser.runtime.sendMessage({ name: 'articleFound', input: { url } }).then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false);
  }
}

/** True if this script's extension was updated, disabled or removed. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
