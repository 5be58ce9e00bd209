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
/** More than anybody judges. */
const MOST_DUE = 200;
/** How far back the reader's own reading counts, in days. */
const HISTORY_DAYS = 42;
/** More rows than are ever shown, so that the reader's role and history can lift one. */
const ROWS = 120;
/** As many of the cards read last count as history: each is read whole, and the popup waits for them. */
const CARDS = 100;

/** What a week's recap is made of, as the library has it. */
export interface WeekView {
  week: IsoWeek;
  rows: WeekRow[];
  summary: StoredWeek | null;
  before: StoredWeek | null;
  weeks: { first: string; last: string } | null;
  marked: Map<string, boolean>;
  cards: ReadCard[];
  /** Predictions whose day has come or comes within seven days, those judged already among them. */
  due: Prediction[];
  verdicts: Verdict[];
}

/** This week, for the first frame; null where the library cannot be read: the page then finds out by itself. */
export function firstWeek(): Promise<WeekView | null> {
  const now = new Date();
  return weekView(isoWeekOf(now, Intl.DateTimeFormat().resolvedOptions().timeZone), now).catch(
    () => null,
  );
}

/** Reads it all at once; `now` says which of the reader's cards are recent. */
export async function weekView(week: IsoWeek, now: Date): Promise<WeekView> {
  // A report of the week was not read before it began; a day more, for zones.
  const from = new Date(Date.parse(daysOfWeek(week)[0]!) - MS_PER_DAY);
  const rowsAndRead = Promise.all([rowsOfWeek(week, ROWS), urlsReadSince(from)]).then(
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
    recentInsights(new Date(now.getTime() - HISTORY_DAYS * MS_PER_DAY), CARDS),
    predictionsUntil(soon, MOST_DUE),
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
