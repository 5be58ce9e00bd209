import { elementAt } from '../../invariant.ts';
import { Dexie } from 'dexie';
import type { StoredItem } from '../../feeds/stored-item.ts';
import type { WeekRow } from '../../recap/week-rows.ts';
import { database, type StoredWeek, type StoredInsight } from './database.ts';
import type { ReadCard } from '../../recap/recap.ts';
import { daysOfWeek, isoWeekOf, weekAfter, type IsoWeek } from '../../recap/iso-week.ts';
import type { Prediction, Verdict } from '../../contract/prediction.ts';
import { recentInsights, urlsReadSince, insightsOf } from './insights.ts';
import { predictionsUntil, verdicts } from './predictions.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** The rows of a week with the highest weight, in that order. */
export function rowsOfWeek(week: string, most: number): Promise<WeekRow[]> {
  return database.weekRows
    .where('[week+weight]')
    .between([week, Dexie.minKey], [week, Dexie.maxKey])
    .reverse()
    .limit(most)
    .toArray();
}

/** A week's summary; undefined if there is none. */
export function findWeek(week: string): Promise<StoredWeek | undefined> {
  return database.weeks.get(week);
}

/** The first and last week with data. */
export async function keptWeeks(): Promise<{ first: string; last: string } | null> {
  const [first, last] = await Promise.all([
    database.weeks.orderBy('week').first(),
    database.weeks.orderBy('week').last(),
  ]);
  return first && last ? { first: first.week, last: last.week } : null;
}

/** Replaces the data of a week, all or nothing. */
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

/** Items between two times, oldest first. */
export function itemsBetween(from: Date, until: Date): Promise<StoredItem[]> {
  return database.items.where('at').between(from.toISOString(), until.toISOString()).toArray();
}

/** Adds a read article as an item unless a feed item exists. */
export async function saveItem(item: StoredItem): Promise<void> {
  await database.transaction('rw', database.items, async () => {
    if (!(await database.items.get(item.url))) await database.items.add(item);
  });
}

/** True if an article is an item, from a feed or from reading. */
export async function isAmongItems(url: string): Promise<boolean> {
  return (await database.items.where('url').equals(url).count()) > 0;
}

/** Manual read marks by address: true is read, false unread. */
export async function readMarks(): Promise<Map<string, boolean>> {
  return new Map((await database.readMarks.toArray()).map(({ url, read }) => [url, read]));
}

/** Marks reports (by address) as read or unread. */
export async function markRead(urls: string[], read: boolean, now: Date): Promise<void> {
  await database.readMarks.bulkPut(urls.map((url) => ({ url, read, at: now.toISOString() })));
}
/** Maximum due predictions loaded. */
const MAX_DUE = 200;
/** Days of reading history considered. */
const HISTORY_DAYS = 42;
/** More rows than the recap shows, so that role and history can reorder them. */
const MAX_ROWS = 120;
/** Latest cards considered as history; each is loaded fully, and the popup waits for them. */
const MAX_HISTORY_CARDS = 100;

/** Data for a week's recap. */
export interface WeekView {
  week: IsoWeek;
  rows: WeekRow[];
  summary: StoredWeek | null;
  before: StoredWeek | null;
  weeks: { first: string; last: string } | null;
  marked: Map<string, boolean>;
  cards: ReadCard[];
  /** Predictions due by now or within seven days, including those with a verdict. */
  due: Prediction[];
  verdicts: Verdict[];
}

/**
 * This week's data for the first frame; null if the library cannot be read. The page then reads it
 * again and shows the error.
 */
export function firstWeek(): Promise<WeekView | null> {
  const now = new Date();
  return weekView(isoWeekOf(now, Intl.DateTimeFormat().resolvedOptions().timeZone), now).catch(
    () => null,
  );
}

/** Reads everything in parallel; `now` decides which cards count as history. */
export async function weekView(week: IsoWeek, now: Date): Promise<WeekView> {
  // No report of the week was read before the week began; one extra day for time zones.
  const from = new Date(Date.parse(elementAt(daysOfWeek(week), 0)) - MS_PER_DAY);
  const rowsAndRead = Promise.all([rowsOfWeek(week, MAX_ROWS), urlsReadSince(from)]).then(
    async ([rows, urls]) => {
      const known = new Set(urls);
      return {
        rows,
        read: await insightsOf(rows.flatMap((row) => row.urls.filter((url) => known.has(url)))),
      };
    },
  );
  const soon = new Date(now.getTime() + 7 * MS_PER_DAY).toISOString().slice(0, 10);
  const [{ rows, read }, summary, before, weeks, marked, recent, due, judged] = await Promise.all([
    rowsAndRead,
    findWeek(week),
    findWeek(weekAfter(week, -1)),
    keptWeeks(),
    readMarks(),
    recentInsights(new Date(now.getTime() - HISTORY_DAYS * MS_PER_DAY), MAX_HISTORY_CARDS),
    predictionsUntil(soon, MAX_DUE),
    verdicts(),
  ]);
  const cards = new Map(
    [...recent, ...read.filter((row) => row !== undefined)].map((row) => [row.url, cardOf(row)]),
  );
  return {
    week,
    rows,
    summary: summary ?? null,
    before: before ?? null,
    weeks,
    marked,
    cards: [...cards.values()],
    due,
    verdicts: judged,
  };
}

function cardOf({ url, insight }: StoredInsight): ReadCard {
  return {
    url,
    whatChanged: insight.sections.tldr.find(({ part }) => part === 'what-changed')?.text ?? null,
    eventType: insight.eventType,
    audiences: insight.sections.audience.map(({ audience }) => audience),
    entityIds: insight.entities.map(({ id }) => id),
  };
}
