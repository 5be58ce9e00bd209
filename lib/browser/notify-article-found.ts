import { browser } from 'wxt/browser';

/** Milliseconds until what nobody answered is said again. */
const AGAIN = 500;

/**
 * The one thing a content script says, without the schemas that the receiver checks it by. Resolves also when nobody
 * hears it: after an update of the extension its old content scripts stay behind in open pages and must fall silent.
 */
export async function notifyArticleFound(url: string): Promise<void> {
  if ((await wasHeard(url)) || isOrphaned()) return;
  // The worker died under the reading: said once more, it starts anew.
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  if (location.href === url) await wasHeard(url);
}

function wasHeard(url: string): Promise<boolean> {
  try {
    return browser.runtime.sendMessage({ name: 'articleFound', input: { url } }).then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false);
  }
}

/** Whether the extension this script belongs to is gone: updated, switched off or removed. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
