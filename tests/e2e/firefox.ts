import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { within } from '../../scripts/demo/within.ts';
import { expect } from 'vitest';
import { demoPages } from '../../scripts/demo/pages.ts';
import { startFirefox, type DemoFirefox, type View } from '../../scripts/demo/firefox.ts';
import { serveDemo, type DemoServer } from '../../scripts/demo/serve.ts';
import { rowsHere } from './rows-here.ts';
import type { Settings } from '../../lib/contract/settings.ts';

declare const browser: typeof chrome;

export const builtForFirefox = resolve(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

export const sidebar: View = { kind: 'sidebar' };
export const popup: View = { kind: 'popup' };
const background: View = { kind: 'background' };

export type Firefox = DemoFirefox & { server: DemoServer };

/** The built extension in Firefox, with the demo news site behind every hostname. */
export async function startExtensionInFirefox({
  settings,
  preferences,
}: {
  settings?: Partial<Settings>;
  preferences?: Record<string, string | number | boolean>;
} = {}): Promise<Firefox> {
  if (!existsSync(builtForFirefox)) throw new Error('build first: npx wxt build -b firefox --mv3');
  const server = await serveDemo(demoPages(new Date()));
  const firefox = await startFirefox({
    extension: builtForFirefox,
    server,
    ...(preferences ? { preferences } : {}),
  });
  if (settings)
    await firefox.inView(
      background,
      (kept) => browser.storage.local.set({ settings: kept }),
      settings,
    );
  return {
    ...firefox,
    server,
    close: async () => {
      await firefox.close();
      await server.close();
    },
  };
}

/** Until the view's headline is this. */
export async function headline(firefox: Firefox, view: View, title: string): Promise<void> {
  await expect
    .poll(
      () =>
        inTime(firefox.inView(view, () => document.querySelector('h1')?.textContent ?? null)).catch(
          String,
        ),
      { timeout: 20_000, interval: 200 },
    )
    .toBe(title);
}

/** What a view shows, as text; '' while it is not open. */
export function textOf(firefox: Firefox, view: View): Promise<string> {
  return inTime(firefox.inView(view, () => document.body.innerText)).catch(() => '');
}

/** Limits a command to 4 s: one to a page that closes meanwhile never returns. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return within(4000, 'a page of ours', answer);
}

/** The rows of a table of the library, as the sidebar reads them. */
export function rowsInFirefox<Row>(firefox: Firefox, table: string): Promise<Row[]> {
  return firefox.inView(sidebar, rowsHere, table) as Promise<Row[]>;
}

/** The badge of the tab in front. */
export function badgeOf(firefox: Firefox): Promise<string> {
  return firefox.inView(sidebar, async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return browser.action.getBadgeText({ tabId: tab!.id! });
  });
}
