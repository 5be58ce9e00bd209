import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { demoPages } from '../../scripts/demo/pages.ts';
import {
  startBrowser,
  type DemoBrowser,
  type DemoBrowserOptions,
} from '../../scripts/demo/browser.ts';
import { serveDemo, type DemoServer } from '../../scripts/demo/serve.ts';
import { countHere } from './count-here.ts';
import { rowsHere } from './rows-here.ts';
import type { Settings } from '../../lib/contract/settings.ts';

export const builtExtension = resolve(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

export interface ExtensionOptions extends Partial<
  Omit<DemoBrowserOptions, 'server' | 'extension'>
> {
  /** The first run is taken as done, unless it is what a test is about. */
  firstRun?: boolean;
  settings?: Partial<Settings>;
  keys?: Record<string, string>;
  /** Origins to grant: a copy of the build requires them at install. */
  granted?: string[];
  /** Optional permissions as if granted, likewise. */
  grantedPermissions?: string[];
  /** Files put into a copy of the build, by their path. */
  extraFiles?: Record<string, string>;
  server?: DemoServer;
}

export type Extension = DemoBrowser & { server: DemoServer };

/** The built extension in Chromium with the demo news site behind every hostname. */
export async function startExtension({
  firstRun = false,
  settings = {},
  keys = {},
  granted = [],
  grantedPermissions = [],
  extraFiles = {},
  server: given,
  ...options
}: ExtensionOptions = {}): Promise<Extension> {
  if (!existsSync(builtExtension)) throw new Error('build first: npx wxt build');
  const extension =
    granted.length + grantedPermissions.length + Object.keys(extraFiles).length > 0
      ? copyWith(granted, grantedPermissions, extraFiles)
      : builtExtension;
  const server = given ?? (await serveDemo(demoPages(new Date())));
  const browser = await startBrowser({ extension, server, ...options });
  if (!options.profile || Object.keys(settings).length > 0) {
    await browser.inWorker((kept) => chrome.storage.local.set(kept), {
      settings: { ...(firstRun ? {} : { firstRunDone: true, collect: false }), ...settings },
      keys,
    });
  }
  return {
    ...browser,
    server,
    close: async () => {
      await browser.close();
      if (!given) await server.close();
      if (extension !== builtExtension) rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** The rows of a table of the library, read from an extension page. */
export async function rowsIn<Row>(page: Page, table: string): Promise<Row[]> {
  return (await page.evaluate(rowsHere, table)) as Row[];
}

/** Number of rows in a table of the library, read from an extension page. */
export function countRows(page: Page, table: string): Promise<number> {
  return page.evaluate(countHere, table);
}

function copyWith(origins: string[], permissions: string[], files: Record<string, string>): string {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  cpSync(builtExtension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    host_permissions: string[];
    permissions: string[];
  };
  writeFileSync(
    file,
    JSON.stringify({
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...origins],
      permissions: [...manifest.permissions, ...permissions],
    }),
  );
  for (const [path, text] of Object.entries(files)) writeFileSync(join(copy, path), text);
  return copy;
}
