import { elementAt } from '../invariant.ts';
import type { Publisher } from './publisher.ts';
import { publishers } from './publishers.ts';
import { publisherOf } from './publisher-lookup.ts';

/**
 * Match patterns of the listed publishers, sorted, for the manifest: `*://*.example.com/*` covers
 * the host and its subdomains. A host that another pattern covers is left out.
 */
export function matchPatterns(listed: readonly Publisher[] = publishers): string[] {
  const domains = [...new Set(listed.flatMap(({ domains }) => domains))];
  return domains
    .filter((domain) => !domains.some((other) => other !== domain && covers(other, domain)))
    .map((domain) => `*://*.${domain}/*`)
    .sort();
}

function covers(wide: string, narrow: string): boolean {
  if (wide.includes('/')) return narrow.startsWith(`${wide}/`);
  const host = elementAt(narrow.split('/'), 0);
  return host === wide || host.endsWith(`.${wide}`);
}

/**
 * Match patterns of the hosts that serve feeds and belong to no listed publisher (feed services,
 * mirrors), sorted: fetching those feeds needs a permission of its own.
 */
export function feedPatterns(listed: readonly Publisher[] = publishers): string[] {
  const elsewhere = listed
    .flatMap(({ feeds }) => feeds)
    .filter((feed) => publisherOf(feed) === null);
  return [...new Set(elsewhere.map((feed) => `*://${new URL(feed).hostname}/*`))].sort();
}
