import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoPages } from '../../scripts/demo/pages.ts';
import { startBrowser, type DemoBrowser, type DemoBrowserOptions } from '../../scripts/demo/browser.ts';
import { serveDemo, type DemoServer } from '../../scripts/demo/serve.ts';

export const builtExtension = resolve(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/**
 * The built extension in Chromium with the demo news site behind every hostname. The first run is taken as done, unless
 * it is what a test is about.
 */
export async function startExtension({ firstRun = false, ...options }: Partial<DemoBrowserOptions> & { firstRun?: boolean } = {}): Promise<DemoBrowser & { server: DemoServer }> {
  if (!existsSync(builtExtension)) throw new Error('build first: npx wxt build');
  const server = await serveDemo(demoPages(new Date()));
  const browser = await startBrowser({ extension: builtExtension, server, ...options });
  if (!firstRun) await browser.context.serviceWorkers()[0]!.evaluate(() => chrome.storage.local.set({ settings: { firstRunDone: true } }));
  return {
    ...browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
