import { canonicalUrl } from '../../url/canonical-url.ts';
import { database, type StoredInsight } from './database.ts';

/**
 * The library's row for an article: the one of this very address, else the one that has it as an
 * alias; undefined if it is not in the library. Apart from `insightAt`: canonical addresses need
 * the public suffix list (117 kB gzip), which no page loads.
 */
export async function findInsight(address: string): Promise<StoredInsight | undefined> {
  const canonical = canonicalUrl(address);
  const [alias, direct] = await Promise.all([
    database.addresses.get(canonical),
    database.insights.get(canonical),
  ]);
  return direct ?? (alias && database.insights.get(alias.url));
}
