import { canonicalUrl } from '../article/canonical-url.ts';
import { isHttpUrl } from '../article/is-http-url.ts';

/** Whether two addresses of a tab are of one page: a reload, a fragment and tracking parameters make no other. */
export function sameArticle(one: string, other: string): boolean {
  if (!isHttpUrl(one) || !isHttpUrl(other)) return one === other;
  return canonicalUrl(one) === canonicalUrl(other);
}
