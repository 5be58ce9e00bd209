import { isHttpUrl } from '../article/is-http-url.ts';
import type { NoCardReason } from '../contract/analysis.ts';
import { publisherOf } from '../publishers/publisher-of.ts';

/** Why a tab that has just gone to an address has no card yet; null is an address we may not know. */
export function reasonFor(url: string | null): NoCardReason {
  if (url === null) return 'unlisted-site';
  if (!isHttpUrl(url)) return 'browser-page';
  return publisherOf(url) ? 'no-article' : 'unlisted-site';
}
