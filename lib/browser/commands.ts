import { browser } from 'wxt/browser';

/** The keys the browser really assigned, by command name; '' where it assigned none. */
export async function assignedShortcuts(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
