import { addressSpellings } from '../../url/same-address.ts';
import { database, type StoredInsight } from './database.ts';

/**
 * The library's row for an article: the one of this very address, else the one that has it as an
 * alias, else one of another spelling (`www.`, a slash at the end); undefined if it is not in the
 * library. Apart from `insightAt`: canonical addresses need the public suffix list (117 kB gzip),
 * which no page loads.
 */
export async function findInsight(address: string): Promise<StoredInsight | undefined> {
  const spellings = addressSpellings(address);
  const [aliases, rows] = await Promise.all([
    database.addresses.bulkGet(spellings),
    database.insights.bulkGet(spellings),
  ]);
  for (const [index, row] of rows.entries()) {
    const alias = aliases[index];
    const found = row ?? (alias && (await database.insights.get(alias.url)));
    if (found) return found;
  }
  return undefined;
}
