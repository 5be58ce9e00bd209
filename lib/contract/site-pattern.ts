import { AppError } from '../errors.ts';

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
