import type { Locator } from 'playwright-core';

/** Clicks on what closes its own page, which may be gone before the driver has heard that the click was made. */
export async function clickAway(target: Locator): Promise<void> {
  await target.click().catch((error: unknown) => {
    if (!/has been closed[\s\S]*performing click action/.test(String(error))) throw error;
  });
}
