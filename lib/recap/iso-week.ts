import { elementAt } from '../invariant.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** A week of ISO 8601 (`2026-W48`): Monday to Sunday; week 1 holds the year's first Thursday. */
export type IsoWeek = string;

/** The calendar day (`2026-11-24`) of a moment in a zone (IANA name, `Europe/Berlin`). */
export function dayIn(zone: string, at: Date): string {
  return formatterFor(zone).format(at);
}

/** The ISO week of a moment in the reader's zone. */
export function isoWeekOf(at: Date, zone: string): IsoWeek {
  return isoWeekOfDay(dayIn(zone, at));
}

/** The ISO week of a day (`2026-11-24`). */
export function isoWeekOfDay(day: string): IsoWeek {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - weekdayOf(day)) * MS_PER_DAY);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * MS_PER_DAY)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The seven days of a week, Monday first. */
export function daysOfWeek(week: IsoWeek): string[] {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!found) throw new RangeError(`not an ISO week: ${week}`);
  const january4 = `${found[1]}-01-04`; // always in week 1
  const monday =
    Date.parse(`${january4}T00:00:00Z`) +
    (1 - weekdayOf(january4) + (Number(found[2]) - 1) * 7) * MS_PER_DAY;
  return Array.from({ length: 7 }, (_, day) =>
    new Date(monday + day * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

/** The week so many weeks later (earlier if negative). */
export function weekAfter(week: IsoWeek, weeks = 1): IsoWeek {
  return isoWeekOfDay(
    new Date(Date.parse(`${daysOfWeek(week)[0]}T00:00:00Z`) + weeks * 7 * MS_PER_DAY)
      .toISOString()
      .slice(0, 10),
  );
}

/**
 * When a week begins and ends in a zone, as moments: from the first instant of its Monday to that
 * of the next.
 */
export function momentsOfWeek(week: IsoWeek, zone: string): { from: Date; until: Date } {
  return {
    from: startOfDay(elementAt(daysOfWeek(week), 0), zone),
    until: startOfDay(elementAt(daysOfWeek(weekAfter(week)), 0), zone),
  };
}

/**
 * The first moment of a day in a zone: found by halving, since zones jump at any time of day (whole
 * minutes).
 */
function startOfDay(day: string, zone: string): Date {
  const minute = 60_000;
  let before = Date.parse(`${day}T00:00:00Z`) - 16 * 60 * minute;
  let within = Date.parse(`${day}T00:00:00Z`) + 14 * 60 * minute;
  while (within - before > minute) {
    const middle = before + Math.floor((within - before) / 2 / minute) * minute;
    if (dayIn(zone, new Date(middle)) < day) before = middle;
    else within = middle;
  }
  return new Date(within);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    // The Swedish way of writing a date is the ISO one.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
