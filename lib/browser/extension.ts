import { browser } from 'wxt/browser';

/** Version of this build, from the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** True in the Firefox build. */
export const isFirefox = import.meta.env.FIREFOX;

/** Opens the browser's page for keyboard shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (isFirefox)
    await (
      browser.commands as unknown as { openShortcutSettings(): Promise<void> }
    ).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The extension's origin, as a server sees it. */
export function ownOrigin(): string {
  return new URL(browser.runtime.getURL('/')).origin;
}

/** Assigned keys by command name; '' where the browser assigned none. */
export async function assignedShortcuts(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
