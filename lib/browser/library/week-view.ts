import type { ReadCard } from '../../recap/recap.ts';
import { daysOfWeek, isoWeekOf, weekAfter, type IsoWeek } from '../../recap/iso-week.ts';
import type { WeekRow } from '../../recap/week-row.ts';
import type { Prediction, Verdict } from '../../contract/prediction.ts';
import type { StoredInsight, StoredWeek } from './database.ts';
import { recentInsights, urlsReadSince } from './insights.ts';
import { insightsOf } from './library-rows.ts';
import { predictionsUntil, verdicts } from './predictions.ts';
import { findWeek, keptWeeks, readMarks, rowsOfWeek } from './weeks.ts';

const DAY = 86_400_000;
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
  const from = new Date(Date.parse(daysOfWeek(week)[0]!) - DAY);
  const rowsAndRead = Promise.all([rowsOfWeek(week, ROWS), urlsReadSince(from)]).then(
    async ([rows, urls]) => {
      const known = new Set(urls);
      return {
        rows,
        read: await insightsOf(rows.flatMap((row) => row.urls.filter((url) => known.has(url)))),
      };
    },
  );
  const soon = new Date(now.getTime() + 7 * DAY).toISOString().slice(0, 10);
  const [{ rows, read }, summary, before, weeks, marked, recent, due, judged] = await Promise.all([
    rowsAndRead,
    findWeek(week),
    findWeek(weekAfter(week, -1)),
    keptWeeks(),
    readMarks(),
    recentInsights(new Date(now.getTime() - HISTORY_DAYS * DAY), CARDS),
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
