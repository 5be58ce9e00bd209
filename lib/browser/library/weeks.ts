import { Dexie } from 'dexie';
import type { StoredItem } from '../../feeds/stored-item.ts';
import type { WeekRow } from '../../recap/week-row.ts';
import { database, type StoredWeek } from './database.ts';

/** The heaviest rows of a week, heaviest first. */
export function rowsOfWeek(week: string, most: number): Promise<WeekRow[]> {
  return database.weekRows
    .where('[week+weight]')
    .between([week, Dexie.minKey], [week, Dexie.maxKey])
    .reverse()
    .limit(most)
    .toArray();
}

/** What a week was about; undefined if nothing was kept of it. */
export function findWeek(week: string): Promise<StoredWeek | undefined> {
  return database.weeks.get(week);
}

/** The first and last week anything is kept of. */
export async function keptWeeks(): Promise<{ first: string; last: string } | null> {
  const [first, last] = await Promise.all([
    database.weeks.orderBy('week').first(),
    database.weeks.orderBy('week').last(),
  ]);
  return first && last ? { first: first.week, last: last.week } : null;
}

/** Replaces what is kept of a week, all or nothing. */
export async function saveWeek(
  week: string,
  { rows, summary }: { rows: WeekRow[]; summary: StoredWeek },
): Promise<void> {
  await database.transaction('rw', database.weekRows, database.weeks, async () => {
    await database.weekRows
      .where('[week+weight]')
      .between([week, Dexie.minKey], [week, Dexie.maxKey])
      .delete();
    await database.weekRows.bulkPut(rows);
    await database.weeks.put(summary);
  });
}

/** Items from one moment up to another, oldest first. */
export function itemsBetween(from: Date, until: Date): Promise<StoredItem[]> {
  return database.items.where('at').between(from.toISOString(), until.toISOString()).toArray();
}

/** Keeps an article that was read among the items, so that it has its event; one the feeds brought stays as it is. */
export async function saveItem(item: StoredItem): Promise<void> {
  await database.transaction('rw', database.items, async () => {
    if (!(await database.items.get(item.url))) await database.items.add(item);
  });
}

/** Whether an article is among the items, from a feed or from reading. */
export async function isAmongItems(url: string): Promise<boolean> {
  return (await database.items.where('url').equals(url).count()) > 0;
}

/** What was marked by hand: address of a report → read or not. */
export async function readMarks(): Promise<Map<string, boolean>> {
  return new Map((await database.readMarks.toArray()).map(({ url, read }) => [url, read]));
}

/** Marks reports (by address) as read or unread. */
export async function markRead(urls: string[], read: boolean, now: Date): Promise<void> {
  await database.readMarks.bulkPut(urls.map((url) => ({ url, read, at: now.toISOString() })));
}
