import { browser } from 'wxt/browser';

/** The version of this build, from the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** Whether the browser is Firefox: what differs there is said in the interface. */
export const isFirefox = import.meta.env.FIREFOX;

/** Opens the browser's own page for shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (isFirefox)
    await (
      browser.commands as unknown as { openShortcutSettings(): Promise<void> }
    ).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Our origin, as a server sees it. */
export function ownOrigin(): string {
  return new URL(browser.runtime.getURL('/')).origin;
}

/** The keys the browser really assigned, by command name; '' where it assigned none. */
export async function assignedShortcuts(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
