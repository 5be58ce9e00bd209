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
