import type { ReadCard } from '../../recap/recap.ts';
import { weekAfter, type IsoWeek } from '../../recap/iso-week.ts';
import type { WeekRow } from '../../recap/week-row.ts';
import type { StoredInsight, StoredWeek } from './database.ts';
import { recentInsights } from './insights.ts';
import { findWeek, keptWeeks, readMarks, rowsOfWeek } from './weeks.ts';

/** How far back the reader's own reading counts, in days. */
const HISTORY_DAYS = 42;
/** More rows than are ever shown, so that the reader's role and history can lift one. */
const ROWS = 120;
/** As many of the cards read last count as history. */
const CARDS = 300;

/** What a week's recap is made of, as the library has it. */
export interface WeekView {
  week: IsoWeek;
  rows: WeekRow[];
  summary: StoredWeek | null;
  before: StoredWeek | null;
  weeks: { first: string; last: string } | null;
  marked: Map<string, boolean>;
  cards: ReadCard[];
}

/** Reads it all at once; `now` says which of the reader's cards are recent. */
export async function weekView(week: IsoWeek, now: Date): Promise<WeekView> {
  const [rows, summary, before, weeks, marked, insights] = await Promise.all([
    rowsOfWeek(week, ROWS),
    findWeek(week),
    findWeek(weekAfter(week, -1)),
    keptWeeks(),
    readMarks(),
    recentInsights(new Date(now.getTime() - HISTORY_DAYS * 86_400_000), CARDS),
  ]);
  return { week, rows, summary: summary ?? null, before: before ?? null, weeks, marked, cards: insights.map(cardOf) };
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
