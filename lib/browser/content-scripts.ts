import { browser } from 'wxt/browser';
import { withLock } from './mutex.ts';

/**
 * Registers a content script for these match patterns, replacing an earlier one with the same id;
 * an empty list unregisters it. Calls run sequentially, so the last one wins.
 */
export function setContentScript(id: string, file: string, matches: string[]): Promise<void> {
  return withLock(`content-script:${id}`, async () => {
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (
      present &&
      sameList(present.matches ?? [], matches) &&
      present.js?.[0]?.endsWith(file.replace(/^\//, ''))
    )
      return;
    if (present) await browser.scripting.unregisterContentScripts({ ids: [id] });
    if (matches.length > 0)
      await browser.scripting.registerContentScripts([
        { id, matches, js: [file], runAt: 'document_idle', persistAcrossSessions: true },
      ]);
  });
}

function sameList(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
