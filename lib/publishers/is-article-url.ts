import type { Publisher } from './publisher.ts';

/**
 * Whether an address has the shape of this publisher's articles; null where no shape is known. `http`, `www.`, `m.` and
 * `amp.` hosts are read as the plain host, since patterns are written for one of them.
 */
export function isArticleUrl(publisher: Publisher, url: string): boolean | null {
  if (publisher.articleUrlPattern === null) return null;
  if (!URL.canParse(url)) return false;
  const pattern = new RegExp(publisher.articleUrlPattern);
  const { hostname, pathname, search } = new URL(url);
  const plain = hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  return [hostname, plain, `www.${plain}`].some((host) =>
    pattern.test(`https://${host}${pathname}${search}`),
  );
}
