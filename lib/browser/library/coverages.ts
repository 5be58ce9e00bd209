import type { StoredItem } from '../../feeds/stored-item.ts';
import { database, type StoredCoverage } from './database.ts';

/** What other reports say beside an article; undefined until it was looked up. */
export function findCoverage(url: string): Promise<StoredCoverage | undefined> {
  return database.coverages.get(url);
}

/** Keeps what other reports say beside an article. */
export async function saveCoverage(coverage: StoredCoverage): Promise<void> {
  await database.coverages.put(coverage);
}

/** Items of a time on that name any of these entities, newest first. */
export async function itemsNaming(entityIds: string[], since: Date, most: number): Promise<StoredItem[]> {
  const items = await database.items.where('entityIds').anyOf(entityIds).distinct().filter(({ at }) => at >= since.toISOString()).toArray();
  return items.sort((one, other) => other.at.localeCompare(one.at)).slice(0, most);
}

/** All items of these events. */
export function itemsOfEvents(eventIds: string[]): Promise<StoredItem[]> {
  return database.items.where('eventId').anyOf(eventIds).toArray();
}

/** The newest items, newest first. */
export function latestItems(most: number): Promise<StoredItem[]> {
  return database.items.orderBy('at').reverse().limit(most).toArray();
}
