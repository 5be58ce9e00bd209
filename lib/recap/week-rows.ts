import { defined, elementAt } from '../invariant.ts';
import * as z from 'zod/mini';
import { eventTypes, type EventType } from '../insight/event-type.ts';
import { audiences, type Audience } from '../insight/sections/audience.ts';
import { terms } from '../text/similarity.ts';
import { dayIn, daysOfWeek, type IsoWeek } from './iso-week.ts';
import { newsReasons, newsValue, type NewsEvent, type NewsValue } from './news-value/news-value.ts';
import { whatChanged } from './what-changed.ts';

/**
 * One event in one ISO week, written by the collection so that the popup reads a week's rows and
 * nothing else. Key: week and event.
 */
export const weekRowSchema = z.object({
  /** `2026-W48`, in the zone of the reader when it was written. */
  week: z.string().check(z.regex(/^\d{4}-W\d{2}$/)),
  eventId: z.string().check(z.minLength(1)),
  /** What rows are read by, highest first: what the event is worth to everybody. */
  weight: z.number().check(z.gte(0)),
  title: z.string().check(z.minLength(1)),
  /** The report to open. */
  url: z.string().check(z.minLength(1)),
  language: z.string(),
  /**
   * One sentence of a report, with the report's address; null where none says more than the title.
   */
  whatChanged: z.nullable(z.object({ text: z.string(), url: z.string() })),
  eventType: z.enum(eventTypes),
  audiences: z.array(z.enum(audiences)),
  /** Who it is about: id → items of this week that name it, the most first. */
  entities: z.array(z.tuple([z.string(), z.int().check(z.gt(0))])),
  /** First reporter first, each once. */
  publisherIds: z.array(z.string()),
  /** Reports of their own a day, Monday first: seven numbers. */
  days: z.array(z.int().check(z.gte(0))).check(z.length(7)),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  /** No report states a time, so it never counts as fresh; absent where one does. */
  undated: z.optional(z.literal(true)),
  /**
   * Addresses of all its items this week: what shows whether it was read, and what "open all"
   * opens.
   */
  urls: z.array(z.string()),
  /**
   * What it is worth to readers of each role, on the scale of `weight`; absent in rows written
   * before roles were ranked.
   */
  roleWeights: z.optional(z.record(z.string(), z.number())),
  /**
   * The strongest reason for that by role, where there is one; absent in rows written before
   * reasons were stored.
   */
  roleReasons: z.optional(z.record(z.string(), z.enum(newsReasons))),
});
export type WeekRow = z.infer<typeof weekRowSchema>;

/** What a whole week was about: for movers and for stepping. Key: week. */
export const weekSummarySchema = z.object({
  week: z.string(),
  items: z.int().check(z.gte(0)),
  events: z.int().check(z.gte(0)),
  /** Entity id → reports of their own that name it. */
  entities: z.record(z.string(), z.int().check(z.gt(0))),
});
export type WeekSummary = z.infer<typeof weekSummarySchema>;

/** A stored item, as far as a week needs it. */
export interface WeekItem {
  url: string;
  title: string;
  blurb: string;
  publisherId: string;
  at: string;
  /** Null where the publisher states no time: then `at` is when it was collected. */
  publishedAt?: string | null;
  language: string;
  eventId: string;
  entityIds: string[];
  duplicateOf: string | null;
}

export interface WeekRowsOptions {
  week: IsoWeek;
  /** The reader's zone, IANA. */
  zone: string;
  /** The reader's language, BCP 47: an event that is reported in it is shown in it. */
  language: string;
  /**
   * What kind of news an event is and who it concerns, from its leading title and what its reports
   * say.
   */
  describe: (event: { title: string; text: string }) => {
    eventType: EventType;
    audiences: Audience[];
  };
  /** What an event is worth; learned by default. */
  value?: (event: NewsEvent, eventId: string) => NewsValue;
}

/**
 * The rows of one week from its items (others are passed over): each event once, heaviest first,
 * and the week's summary. Reports that only repeat another's text count for nothing but being read.
 * Linear in the number of items.
 */
export function weekRows(
  items: WeekItem[],
  { week, zone, language, describe, value = newsValue }: WeekRowsOptions,
): { rows: WeekRow[]; summary: WeekSummary } {
  const days = new Map(daysOfWeek(week).map((day, place) => [day, place]));
  const events = new Map<string, Placed[]>();
  for (const item of items) {
    const day = days.get(dayIn(zone, new Date(item.at)));
    if (day === undefined || item.eventId === '') continue;
    const list = events.get(item.eventId) ?? [];
    if (list.length === 0) events.set(item.eventId, list);
    list.push({ ...item, day });
  }
  const entities: Record<string, number> = {};
  let reports = 0;
  for (const list of events.values()) {
    for (const item of ownReports(list)) {
      reports += 1;
      for (const id of new Set(item.entityIds)) entities[id] = (entities[id] ?? 0) + 1;
    }
  }
  const rows = [...events].map(([eventId, list]) =>
    rowOf(week, eventId, list, { entities, reports, language, describe, value }),
  );
  rows.sort((one, other) => other.weight - one.weight || other.lastAt.localeCompare(one.lastAt));
  return { rows, summary: { week, items: reports, events: rows.length, entities } };
}

/** What kind of news it is, as many reports tell together. */
const DESCRIBED = 6;

type Placed = WeekItem & { day: number };

interface WeekTotals {
  entities: Record<string, number>;
  reports: number;
  language: string;
  describe: WeekRowsOptions['describe'];
  value: NonNullable<WeekRowsOptions['value']>;
}

function rowOf(
  week: IsoWeek,
  eventId: string,
  list: Placed[],
  { entities, reports, language, describe, value }: WeekTotals,
): WeekRow {
  const all = [...list].sort(
    (one, other) => one.at.localeCompare(other.at) || one.url.localeCompare(other.url),
  );
  const own = ownReports(all);
  const dated = all.filter(({ publishedAt }) => publishedAt !== null);
  const timed = dated.length > 0 ? dated : all;
  const inReaders = own.filter((report) => report.language.slice(0, 2) === language.slice(0, 2));
  const lead = leadOf(inReaders.length > 0 ? inReaders : own);
  const counts = new Map<string, number>();
  for (const item of own)
    for (const id of new Set(item.entityIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 12);
  const publisherIds = [...new Set(own.map(({ publisherId }) => publisherId))];
  const days = [0, 0, 0, 0, 0, 0, 0];
  for (const { day } of own) days[day] = elementAt(days, day) + 1;
  const text = [lead, ...own.filter((report) => report !== lead)]
    .slice(0, DESCRIBED)
    .map((report, place) => (place === 0 ? report.blurb : `${report.title}. ${report.blurb}`))
    .join(' ');
  const described = describe({ title: lead.title, text });
  const { worth, roles, reasons } = value(
    {
      title: lead.title,
      text,
      publishers: publisherIds.length,
      urls: own.map(({ url }) => url),
      eventType: described.eventType,
      prominence: prominence(named, entities, reports),
    },
    eventId,
  );
  return {
    week,
    eventId,
    weight: worth,
    roleWeights: roles,
    roleReasons: { ...reasons },
    title: lead.title,
    url: lead.url,
    language: lead.language,
    whatChanged: whatChanged(lead, own),
    ...described,
    entities: named,
    publisherIds,
    days,
    firstAt: (timed[0] ?? lead).at,
    lastAt: (timed.at(-1) ?? lead).at,
    ...(dated.length === 0 ? { undated: true as const } : {}),
    urls: all.map(({ url }) => url),
  };
}

/** Reports with words of their own; all of them if each repeats one of an earlier week. */
function ownReports<Some extends WeekItem>(list: Some[]): Some[] {
  const own = list.filter(({ duplicateOf }) => duplicateOf === null);
  return own.length > 0 ? own : list.slice(0, 1);
}

/**
 * How much of the week's reports are about who this event is about: 0 to 1, by its most spoken-of
 * name.
 */
function prominence(
  named: [string, number][],
  entities: Record<string, number>,
  reports: number,
): number {
  const most = Math.max(0, ...named.slice(0, 3).map(([id]) => entities[id] ?? 0));
  return reports < 20 ? 0 : Math.min(1, Math.sqrt(most / reports) * 2);
}

/**
 * The report that says most of what the others say, among those with a text if there are any; the
 * earliest of equals.
 */
function leadOf(reports: Placed[]): Placed {
  const words = reports.map(({ title }) => new Set(terms(title)));
  const counts = new Map<string, number>();
  for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 0;
  let bestScore = -1;
  for (const [place, report] of reports.entries()) {
    const shared =
      [...elementAt(words, place)].reduce((sum, word) => sum + defined(counts.get(word)) - 1, 0) /
      Math.max(6, elementAt(words, place).size);
    const score = shared + (report.blurb === '' ? 0 : 0.5);
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return elementAt(reports, best);
}
