import type { Recap, RecapEvent } from './recap.ts';
import { dayIn, isoWeekOf } from './iso-week.ts';

/** An event as the week's own page lists it. */
export interface MorningEvent extends RecapEvent {
  /** The followed name it is about; null where it is about none. */
  followed: string | null;
  /** What the reader has not seen yet: the event, or a report of it. */
  change: 'new' | 'new-reports' | null;
}

export interface MorningGroup {
  /** `week` is the rest of the running week, or all of one that is over. */
  name: 'today' | 'week' | 'earlier';
  /** Followed names first, then by score; never empty. */
  events: MorningEvent[];
}

/** A week to read through to its end. */
export interface Morning {
  /** What matters most to the reader's role; empty where the recap has none. */
  things: MorningEvent[];
  /** Without the things. */
  groups: MorningGroup[];
  /** Listed events that are new, or have new reports, since the last visit. */
  changes: number;
  /** The visit before this one; null at the first. */
  lastVisit: Date | null;
}

export interface MorningInput {
  /** With all events of its week that may be listed. */
  recap: Recap;
  /** The week before; null where it is not wanted. */
  before: Recap | null;
  follows: { id: string; name: string }[];
  lastVisit: Date | null;
  now: Date;
  /** IANA. */
  zone: string;
}

/** As many events as a week's page lists; those about followed names are never cut. */
const MOST_WEEK = 20;
const MOST_EARLIER = 5;

/**
 * Sorts a week into three things, today, the week and earlier, and marks what is followed and what
 * is new.
 */
export function morning({ recap, before, follows, lastVisit, now, zone }: MorningInput): Morning {
  const listed = (event: RecapEvent): MorningEvent => ({
    ...event,
    followed: followedName(event, follows),
    change: changeSince(event, lastVisit),
  });
  const isRunning = recap.week === isoWeekOf(now, zone);
  const today = dayIn(zone, now);
  const things = (recap.things ?? []).map(listed);
  const shown = new Set(things.map(({ id }) => id));
  const week = followedFirst(
    recap.events.filter(({ id }) => !shown.has(id)).map(listed),
    MOST_WEEK,
  );
  const isToday = ({ firstAt, undated }: MorningEvent) =>
    isRunning && !undated && dayIn(zone, new Date(firstAt)) === today;
  // An event that goes on from the week before is listed with its later week.
  for (const { id } of recap.events) shown.add(id);
  const earlier = isRunning
    ? followedFirst(
        (before?.events ?? []).filter(({ id, read }) => !read && !shown.has(id)).map(listed),
        MOST_EARLIER,
      )
    : [];
  const groups: MorningGroup[] = [
    { name: 'today' as const, events: week.filter(isToday) },
    { name: 'week' as const, events: week.filter((event) => !isToday(event)) },
    { name: 'earlier' as const, events: earlier },
  ].filter(({ events }) => events.length > 0);
  return {
    things,
    groups,
    changes: [...things, ...groups.flatMap(({ events }) => events)].filter(
      ({ change, read }) => change !== null && !read,
    ).length,
    lastVisit,
  };
}

/**
 * Followed names strictly before all others, each part in its own order; cut to `most` but for
 * followed ones.
 */
function followedFirst(events: MorningEvent[], most: number): MorningEvent[] {
  const followed = events.filter((event) => event.followed !== null);
  const others = events.filter((event) => event.followed === null);
  return [...followed, ...others.slice(0, Math.max(0, most - followed.length))];
}

function followedName({ entities }: RecapEvent, follows: MorningInput['follows']): string | null {
  return (
    follows.find(({ id, name }) =>
      entities.some(
        (entity) => entity.id === id || entity.name.toLowerCase() === name.toLowerCase(),
      ),
    )?.name ?? null
  );
}

function changeSince(
  { firstAt, lastAt }: RecapEvent,
  lastVisit: Date | null,
): MorningEvent['change'] {
  if (lastVisit === null) return null;
  if (Date.parse(firstAt) > lastVisit.getTime()) return 'new';
  return Date.parse(lastAt) > lastVisit.getTime() ? 'new-reports' : null;
}
