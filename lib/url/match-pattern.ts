import { AppError } from '../errors.ts';

/**
 * True if an http(s) address matches an origin pattern (`*://*.example.com/*`,
 * `https://example.com/*`, `<all_urls>`); ignores the pattern's path, as browsers do for host
 * permissions.
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
 * Match pattern for a site given as a host (`example.com`) or an address on it: http and https,
 * with subdomains. Throws `bad-input` without a valid host.
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
