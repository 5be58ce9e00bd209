import { browser } from 'wxt/browser';

/**
 * The one thing a content script says, without the schemas that the receiver checks it by. Resolves also when nobody
 * hears it: after an update of the extension its old content scripts stay behind in open pages and must fall silent.
 */
export async function sayArticleFound(url: string): Promise<void> {
  try {
    await browser.runtime.sendMessage({ name: 'articleFound', input: { url } });
  } catch {
    // Orphaned or the worker is gone: the page's next visit says it again.
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
