import { browser } from 'wxt/browser';

/** The match pattern of an address's own host, for asking or checking access: `https://news.example/*`. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether we may read this address, by install or by a later grant. */
export function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}

/** Asks the reader for an origin. Call it inside the click's own turn, before any await. */
export function askToRead(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] }).catch(() => false);
}

/** Asks for whole sites given as match patterns. Call it inside the click's own turn. */
export function askForPatterns(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Gives the permission for these patterns back. */
export async function giveBack(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins }).catch(() => false);
}

/** Every origin we may read now, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
