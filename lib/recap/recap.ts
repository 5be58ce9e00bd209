import { defined, elementAt } from '../invariant.ts';
import type { EventType } from '../insight/event-type.ts';
import type { Audience } from '../insight/sections/audience.ts';
import { daysOfWeek, isoWeekOf, momentsOfWeek, weekAfter, type IsoWeek } from './iso-week.ts';
import type { NewsReason } from './news-value/news-value.ts';
import type { WeekRow, WeekSummary } from './week-rows.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** A card in the library, as far as the recap needs it. */
export interface ReadCard {
  url: string;
  /** The card's line "what changed", in its own words. */
  whatChanged: string | null;
  eventType: EventType;
  audiences: Audience[];
  entityIds: string[];
}

export interface RecapInput {
  week: IsoWeek;
  /** Rows of that week, by weight; some 100 are plenty. */
  rows: WeekRow[];
  summary: WeekSummary | null;
  /** The week before, for movers; null if nothing was collected then. */
  before: WeekSummary | null;
  /**
   * Cards of articles the reader opened lately (this week's and some weeks before: the reader's
   * history).
   */
  cards: ReadCard[];
  /** Addresses the reader marked as read or unread by hand; wins over the cards. */
  marked: Map<string, boolean>;
  /** The first and the last week anything is stored of. */
  weeks: { first: IsoWeek; last: IsoWeek } | null;
  role: Audience | null;
  /** Names or ids the reader follows. */
  topics: string[];
  now: Date;
  zone: string;
  /** Show only events for this audience, about this entity. */
  audience?: Audience | null;
  entityId?: string | null;
  /** The most events shown. */
  most?: number;
  names: { publisher: (id: string) => string; entity: (id: string) => string };
}

/**
 * The reason for an event's rank, with the number or name that says how much: words for it live in
 * components.
 */
export type RecapReason =
  | { code: 'publishers'; count: number }
  | { code: 'entity'; name: string; reports: number }
  | { code: 'recent'; hours: number }
  | { code: 'role'; audience: Audience }
  | { code: 'history'; name: string; read: number }
  | { code: 'topic'; name: string };

export interface RecapEvent {
  id: string;
  title: string;
  url: string;
  /**
   * One line, with the address of the report that says so (the card's own address where it is the
   * card's).
   */
  whatChanged: { text: string; url: string } | null;
  eventType: EventType;
  audiences: Audience[];
  entities: { id: string; name: string; reports: number }[];
  /** First reporter first. */
  publishers: { id: string; name: string }[];
  /** Reports a day, Monday first. */
  coverage: number[];
  firstAt: string;
  lastAt: string;
  /** No report states a time. */
  undated?: boolean;
  urls: string[];
  read: boolean;
  score: number;
  /** Strongest first. */
  reasons: RecapReason[];
  /** What it is worth to each role; null where the week was written before that was known. */
  roleWeights?: Partial<Record<Audience, number>> | null;
  /**
   * The strongest ranking signal for the reader's role; null without a role or where the week was
   * written before.
   */
  roleReason?: NewsReason | null;
  /** The address of the reader's card of one of its reports; null while there is none. */
  cardUrl?: string | null;
}

export interface Recap {
  week: IsoWeek;
  /** First and last day. */
  from: string;
  until: string;
  events: RecapEvent[];
  /**
   * The three that matter most to the reader's role, unread first; absent without a role or a
   * ranking for it.
   */
  things?: RecapEvent[];
  read: number;
  /** What several of the events are about: an entity or a kind of news. */
  themes: (
    | { kind: 'entity'; id: string; name: string; events: number }
    | { kind: 'event-type'; eventType: EventType; events: number }
  )[];
  /** Entities spoken of more than in the week before (of a running week: than in as much of it). */
  movers: { id: string; name: string; reports: number; before: number; by: number }[];
  /** What the filters offer: of all events of the week, not only those shown. */
  audiences: Audience[];
  entities: { id: string; name: string; events: number }[];
  items: number;
  hasEarlier: boolean;
  hasLater: boolean;
}
const SHOWN = 10;

/**
 * A week of events as the popup shows it. Ranked by how many publishers report it (logarithm), who
 * it is about, how fresh it is, and whether it concerns the reader: the role, the topics, and the
 * entities of what was read before. Coverage weighs most: what concerns the reader lifts an event
 * past those with a publisher or two more. The parts that count become the reasons. Pure, and fast:
 * it sees rows of one week only.
 */
export function recap(input: RecapInput): Recap {
  const { week, rows, summary, weeks, now, zone, names, most = SHOWN } = input;
  const reader = readerOf(input);
  const cards = new Map(input.cards.map((card) => [card.url, card]));
  const scored = rows
    .filter((row) => row.week === week)
    .map((row) => eventOf(row, cards, reader, input));
  const matching = scored.filter(
    ({ audiences, entities }) =>
      (!input.audience || audiences.includes(input.audience)) &&
      (!input.entityId || entities.some(({ id }) => id === input.entityId)),
  );
  const events = matching
    .sort((one, other) => other.score - one.score || other.lastAt.localeCompare(one.lastAt))
    .slice(0, most);
  const movers = moversOf(input);
  const things = thingsOf(scored, input);
  const days = daysOfWeek(week);
  const current = isoWeekOf(now, zone);
  return {
    week,
    from: elementAt(days, 0),
    until: elementAt(days, 6),
    events,
    ...(things.length > 0 ? { things } : {}),
    read: events.filter(({ read }) => read).length,
    themes: themesOf(events, movers),
    movers,
    audiences: [...new Set(scored.flatMap(({ audiences }) => audiences))].sort(),
    entities: countedEntities(scored)
      .map(({ id, events: count }) => ({ id, name: names.entity(id), events: count }))
      .slice(0, 60),
    items: summary?.items ?? 0,
    hasEarlier: weeks !== null && weeks.first < week,
    hasLater: week < current,
  };
}

interface Reader {
  role: Audience | null;
  topics: Set<string>;
  /** Entity id → cards read about it. */
  read: Map<string, number>;
  /** Freshness is measured from here: now, or the end of a week that is over. */
  end: number;
}

function readerOf({ role, topics, cards, now, week, zone }: RecapInput): Reader {
  const read = new Map<string, number>();
  for (const { entityIds } of cards)
    for (const id of new Set(entityIds)) read.set(id, (read.get(id) ?? 0) + 1);
  return {
    role,
    topics: new Set(topics.map((topic) => topic.toLowerCase())),
    read,
    end: Math.min(now.getTime(), momentsOfWeek(week, zone).until.getTime()),
  };
}

function eventOf(
  row: WeekRow,
  cards: Map<string, ReadCard>,
  reader: Reader,
  { marked, summary, names }: RecapInput,
): RecapEvent {
  const card = row.urls.map((url) => cards.get(url)).find((found) => found !== undefined);
  const mark = row.urls.map((url) => marked.get(url)).find((found) => found !== undefined);
  const audiences = card && card.audiences.length > 0 ? card.audiences : row.audiences;
  const ranked = row.roleWeights !== undefined;
  const covered = 1.4 * Math.log2(1 + row.publisherIds.length);
  // What the event is worth holds coverage and prominence already; they are reasons, not added once
  // more.
  const worth = ranked ? row.weight : 0;
  const parts: { score: number; reason: RecapReason; isInWorth?: boolean }[] = [
    {
      score: covered,
      isInWorth: ranked,
      reason: { code: 'publishers', count: row.publisherIds.length },
    },
  ];
  const age = Math.max(0, reader.end - Date.parse(row.lastAt));
  if (!row.undated)
    parts.push({
      score: 0.4 * Math.exp(-age / (2 * MS_PER_DAY)),
      // The editors whose order is learned did not put later news first; today's has a heading of
      // its own.
      isInWorth: ranked,
      reason: { code: 'recent', hours: Math.max(1, Math.round(age / 3_600_000)) },
    });
  const half = row.days.reduce((sum, reports) => sum + reports, 0) / 2;
  const [main] = row.entities
    .filter(([, reports]) => reports >= half)
    .sort((one, other) => (summary?.entities[other[0]] ?? 0) - (summary?.entities[one[0]] ?? 0));
  const reports = (main && summary?.entities[main[0]]) ?? 0;
  const share = summary && summary.items >= 20 ? reports / summary.items : 0;
  if (main && share > 0)
    parts.push({
      score: Math.min(0.4, Math.sqrt(share)),
      isInWorth: ranked,
      reason: {
        code: 'entity',
        name: names.entity(main[0]),
        reports,
      },
    });
  if (reader.role && audiences.includes(reader.role))
    parts.push({ score: 0.4, reason: { code: 'role', audience: reader.role } });
  const topic = row.entities
    .map(([id]) => id)
    .find(
      (id) =>
        reader.topics.has(id.toLowerCase()) || reader.topics.has(names.entity(id).toLowerCase()),
    );
  if (topic !== undefined)
    parts.push({ score: 0.6, reason: { code: 'topic', name: names.entity(topic) } });
  const [known] = row.entities
    .filter(([id]) => reader.read.has(id))
    .sort((one, other) => defined(reader.read.get(other[0])) - defined(reader.read.get(one[0])));
  if (known)
    parts.push({
      score: Math.min(0.4, 0.15 * Math.log2(1 + defined(reader.read.get(known[0])))),
      reason: {
        code: 'history',
        name: names.entity(known[0]),
        read: defined(reader.read.get(known[0])),
      },
    });
  parts.sort((one, other) => other.score - one.score);
  return {
    id: row.eventId,
    title: row.title,
    url: row.url,
    whatChanged: card?.whatChanged ? { text: card.whatChanged, url: card.url } : row.whatChanged,
    eventType: card?.eventType ?? row.eventType,
    audiences,
    entities: row.entities.map(([id, reports]) => ({ id, name: names.entity(id), reports })),
    publishers: row.publisherIds.map((id) => ({ id, name: names.publisher(id) })),
    coverage: row.days,
    firstAt: row.firstAt,
    lastAt: row.lastAt,
    ...(row.undated ? { undated: true } : {}),
    urls: row.urls,
    read: mark ?? card !== undefined,
    score: parts.reduce((sum, { score, isInWorth }) => sum + (isInWorth ? 0 : score), worth),
    roleWeights: row.roleWeights ?? null,
    roleReason: (reader.role && row.roleReasons?.[reader.role]) ?? null,
    cardUrl: card?.url ?? null,
    reasons: parts.filter(({ score }) => score >= 0.15).map(({ reason }) => reason),
  };
}

/** As many things as a morning takes. */
const THINGS = 3;

/**
 * What to read first for the reader's role, of all events of the week; nothing where roles were not
 * ranked yet.
 */
function thingsOf(scored: RecapEvent[], { role, audience, entityId }: RecapInput): RecapEvent[] {
  if (!role || audience || entityId) return [];
  const ranked = scored.filter(({ roleWeights, read }) => roleWeights && !read);
  return ranked.length < THINGS ? [] : eventsForRole(ranked, role, THINGS);
}

/**
 * The events of a week for readers of one role, the most valuable first: by what each is worth to
 * the role, and by the general order where that is unknown. A name the reader follows comes before
 * all others.
 */
export function eventsForRole(events: RecapEvent[], role: Audience, most: number): RecapEvent[] {
  const follows = (event: RecapEvent) =>
    event.reasons.some(({ code }) => code === 'topic') ? 1 : 0;
  return events
    .map((event, place) => ({ event, place, value: event.roleWeights?.[role] ?? 0 }))
    .sort(
      (one, other) =>
        follows(other.event) - follows(one.event) ||
        other.value - one.value ||
        one.place - other.place,
    )
    .slice(0, most)
    .map(({ event }) => event);
}

/**
 * Names in three events or more, those aside that the movers tell already, and kinds of news in
 * three or more, the widest first.
 */
function themesOf(events: RecapEvent[], movers: Recap['movers']): Recap['themes'] {
  const byEntity = countedEntities(events).filter(
    ({ id, events: count }) => count >= 3 && !movers.some((mover) => mover.id === id),
  );
  const types = new Map<EventType, number>();
  for (const { eventType } of events)
    if (eventType !== 'other' && eventType !== 'opinion')
      types.set(eventType, (types.get(eventType) ?? 0) + 1);
  const nameOf = new Map(
    events.flatMap(({ entities }) => entities.map(({ id, name }) => [id, name] as const)),
  );
  return [
    ...byEntity.map(({ id, events: count }) => ({
      kind: 'entity' as const,
      id,
      name: defined(nameOf.get(id)),
      events: count,
    })),
    ...[...types]
      .filter(([, count]) => count >= 3)
      .map(([eventType, count]) => ({ kind: 'event-type' as const, eventType, events: count })),
  ]
    .sort((one, other) => other.events - one.events)
    .slice(0, 5);
}

function countedEntities(events: RecapEvent[]): { id: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const { entities } of events)
    for (const { id } of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, events: count }))
    .sort((one, other) => other.events - one.events || one.id.localeCompare(other.id));
}

/**
 * Up by three reports and by half at least; a week that is running is compared with the same part
 * of the week before.
 */
function moversOf({ week, summary, before, now, zone, names }: RecapInput): Recap['movers'] {
  if (!summary || !before || before.week !== weekAfter(week, -1)) return [];
  const { from, until } = momentsOfWeek(week, zone);
  const part = Math.min(
    1,
    Math.max(0, (now.getTime() - from.getTime()) / (until.getTime() - from.getTime())),
  );
  return Object.entries(summary.entities)
    .map(([id, reports]) => {
      const expected = Math.round((before.entities[id] ?? 0) * part);
      return { id, name: names.entity(id), reports, before: expected, by: reports - expected };
    })
    .filter(({ reports, before: expected, by }) => by >= 3 && reports >= expected * 1.5)
    .sort((one, other) => other.by - one.by || one.id.localeCompare(other.id))
    .slice(0, 5);
}
