import { AppError } from '../errors.ts';

/**
 * Whether an http(s) address lies within an origin's match pattern (`*://*.example.com/*`, `https://example.com/*`,
 * `<all_urls>`); the path of a pattern is not looked at, as the browser does for host permissions.
 */
export function matchesPattern(url: string, pattern: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(pattern);
  if (!parts) return false;
  const [, scheme, host = ''] = parts;
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*') return true;
  if (host.startsWith('*.')) return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
  return hostname === host.replace(/:\d+$/, '');
}

/**
 * The match pattern for a site the reader names, as a host (`example.com`) or any address on it: the host and its
 * subdomains, over http and https. Throws `bad-input` for what names no host.
 */
export function sitePattern(text: string): string {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  const isHost = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/.test(
    host,
  );
  if (!url || !/^https?:$/.test(url.protocol) || !isHost)
    throw new AppError('bad-input', { detail: text.slice(0, 200) });
  return `*://*.${host}/*`;
}
