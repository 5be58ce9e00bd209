import type { Publisher } from './publisher.ts';
import { publisherOf } from './publisher-of.ts';
import { publishers } from './publishers.ts';

/**
 * Match patterns of the hosts that serve feeds and belong to no listed publisher (feed services, mirrors), sorted:
 * fetching those feeds needs a permission of its own.
 */
export function feedPatterns(listed: readonly Publisher[] = publishers): string[] {
  const elsewhere = listed
    .flatMap(({ feeds }) => feeds)
    .filter((feed) => publisherOf(feed) === null);
  return [...new Set(elsewhere.map((feed) => `*://${new URL(feed).hostname}/*`))].sort();
}
