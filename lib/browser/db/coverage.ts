import type { StoredItem } from '../../feeds/stored-item.ts';
import { database, type StoredCoverage } from './database.ts';

/** Related coverage of an article; undefined before the first lookup. */
export function findCoverage(url: string): Promise<StoredCoverage | undefined> {
  return database.coverages.get(url);
}

export async function saveCoverage(coverage: StoredCoverage): Promise<void> {
  await database.coverages.put(coverage);
}

/**
 * Items since a time that mention any of these entities, newest first. Beyond `most`, prefers items
 * that share more entities; counts primary keys only, since a common name would otherwise load half
 * of the library.
 */
export async function itemsNaming(
  entityIds: string[],
  since: Date,
  most: number,
): Promise<StoredItem[]> {
  const shared = new Map<string, number>();
  for (const urls of await Promise.all(
    entityIds.map((id) => database.items.where('entityIds').equals(id).primaryKeys()),
  ))
    for (const url of urls) shared.set(url, (shared.get(url) ?? 0) + 1);
  const chosen = [...shared].sort((one, other) => other[1] - one[1]).slice(0, most);
  const items = (await database.items.bulkGet(chosen.map(([url]) => url))).filter(
    (item) => item !== undefined && item.at >= since.toISOString(),
  ) as StoredItem[];
  return items.sort((one, other) => other.at.localeCompare(one.at));
}

/** Items of these events. */
export function itemsOfEvents(eventIds: string[]): Promise<StoredItem[]> {
  return database.items.where('eventId').anyOf(eventIds).toArray();
}

/** Addresses of the items of these events. */
export function addressesOfEvents(eventIds: string[]): Promise<string[]> {
  return database.items.where('eventId').anyOf(eventIds).primaryKeys();
}

/** The newest items, newest first. */
export function latestItems(most: number): Promise<StoredItem[]> {
  return database.items.orderBy('at').reverse().limit(most).toArray();
}
