import { browser } from 'wxt/browser';

/** Match pattern of an address's host: `https://news.example/*`. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** True if the extension may read this address. */
export function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}

/** Requests access to an address's origin. Call it synchronously in a click handler. */
export function askToRead(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] }).catch(() => false);
}

/** Requests match patterns. Call it synchronously in a click handler. */
export function askForPatterns(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Removes the permission for these patterns. */
export async function giveBack(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins }).catch(() => false);
}

/** All origins the extension may read, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
