import { isoDay, isoMonth, parseDay, type Day } from './calendar.ts';

/** The kinds of time expression of TimeML's TIMEX3. */
export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface DateReading {
  type: DateType;
  /** As TIMEX3 writes it: 2026-02-03, 2026-W08, 2026-Q1, P3M, PAST_REF … */
  value: string;
  /** True if the words state no year and the nearest likely one is taken. */
  isYearGuessed?: boolean;
}

/** What the expressions before this one named: "that year" and "a day later" point at it. */
export interface DateMemory {
  day: Day | null;
  year: number | null;
  month: { year: number; month: number } | null;
  /** The quarter reported on: the latest one named that is not still to come. */
  quarter: { year: number; quarter: number } | null;
}

export interface DateContext {
  /** The day the text was written. */
  reference: Day;
  /** With characters folded one to one. */
  text: string;
  memory: DateMemory;
}

/** A way to say a date: `read` gives null where the words mean something else after all. */
export interface DateRule {
  pattern: RegExp;
  read: (match: RegExpExecArray, context: DateContext) => DateReading | null;
}

/**
 * A rule from a pattern's source; case does not count, words may be separated by any white space
 * folded to spaces.
 */
export function dateRule(source: string, read: DateRule['read']): DateRule {
  return { pattern: new RegExp(source, 'giu'), read };
}

export function date(value: string): DateReading {
  return { type: 'DATE', value };
}

export function dayReading(day: Day): DateReading {
  return date(isoDay(day));
}

export function monthReading(month: { year: number; month: number }): DateReading {
  return date(isoMonth(month));
}

/** The same reading, its year marked as guessed where the words state none. */
export function guessedYear(reading: DateReading, stated: unknown): DateReading {
  return stated === undefined ? { ...reading, isYearGuessed: true } : reading;
}

export function duration(value: string): DateReading {
  return { type: 'DURATION', value };
}

/** Keeps what a reading named for the expressions behind it. */
export function remember(memory: DateMemory, { value }: DateReading, reference: Day): void {
  const day = parseDay(value);
  if (day) {
    memory.day = day;
    memory.year = day.year;
    memory.month = day;
    return;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const named = { year: Number(quarter[1]), quarter: Number(quarter[2]) };
    const ahead = indexOf(named) - (reference.year * 4 + Math.floor((reference.month - 1) / 3));
    const newer = memory.quarter === null || indexOf(named) > indexOf(memory.quarter);
    if (newer && (ahead < 0 || (ahead === 0 && memory.quarter === null)) && ahead > -5)
      memory.quarter = named;
    memory.year = named.year;
    return;
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    memory.month = { year: Number(month[1]), month: Number(month[2]) };
    memory.year = memory.month.year;
    return;
  }
  if (/^\d{4}$/.test(value)) memory.year = Number(value);
}

function indexOf({ year, quarter }: { year: number; quarter: number }): number {
  return year * 4 + quarter - 1;
}
