import { MS_PER_DAY } from '../../lib/text/duration.ts';

/** A date on a line from 0 (the earliest) to 1 (the latest). */
export interface ScaledDate {
  date: string;
  at: number;
}

/** Minimum number of days for a scale; below it the list of dates is enough. */
const LEAST_DAYS = 60;
/** The least number of distinct dates. */
const LEAST_DATES = 3;

/**
 * Dates (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, partial ones at their middle) as positions on a linear
 * scale. Null if they are too few or too close, or less than three years apart with a bare year
 * among them.
 */
export function timelineScale(dates: string[]): ScaledDate[] | null {
  const days = dates.map(dayNumber);
  if (days.some((day) => day === null) || new Set(dates).size < LEAST_DATES) return null;
  const known = days.filter((day) => day !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const span = last - first;
  if (span < LEAST_DAYS) return null;
  if (dates.some((date) => date.length === 4) && span < 3 * 365) return null;
  return dates.map((date, index) => ({ date, at: ((known[index] ?? first) - first) / span }));
}

/** Days since 1970; a month counts as its 15th, a year as its July 1. */
function dayNumber(date: string): number | null {
  const [, year, month = '07', day = date.length === 4 ? '01' : '15'] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY : null;
}
