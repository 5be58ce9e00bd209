import type { Locator } from 'playwright-core';

/**
 * Clicks an element that closes its own page, and ignores that the page may close before the click
 * is confirmed.
 */
export async function clickAway(target: Locator): Promise<void> {
  await target.click().catch((error: unknown) => {
    if (!/has been closed[\s\S]*performing click action/.test(String(error))) throw error;
  });
}
