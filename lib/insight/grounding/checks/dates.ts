import type { Check } from './check.ts';
import { ANY_YEAR, type StatedDate } from '../dates.ts';
import { standsIn } from '../find-quote.ts';
import type { ParsedText } from '../parsed-text.ts';
import { findParaphrases } from '../paraphrases.ts';

/**
 * Every date of the statement must occur in its evidence: in the same words, or as a date at least
 * as precise with the same year, month and day.
 */
export const checkDates: Check = ({ statement, evidence }) => {
  const missing = statement.dates
    .filter((date) => !standsAsDate(date, evidence) && !isRestated(date, evidence))
    .map(({ text }) => text);
  return [...new Set(missing)].map((text) => ({ kind: 'date' as const, text }));
};

/** `May 3 to 5` names May 5, the first quarter is Q1. */
function isRestated(date: StatedDate, { text }: ParsedText): boolean {
  const said = findParaphrases(text);
  return standsIn(date.text.replace(/^the /, ''), said);
}

function standsAsDate({ text, date, value }: StatedDate, evidence: ParsedText): boolean {
  const written = evidence.text.toLowerCase();
  if (standsIn(text.toLowerCase(), written)) return true;
  if (
    date === null &&
    value === null &&
    /\d/.test(text) &&
    (text.toLowerCase().match(/\d+(?::\d+)?|\p{L}{4,}/gu) ?? []).every((word) =>
      standsIn(word, written),
    )
  )
    return true;
  if (
    date !== null &&
    !isOtherYear(date, evidence) &&
    evidence.dates.some((other) => isWithin(other.date, date))
  )
    return true;
  if (value !== null && evidence.dates.some((other) => other.value === value)) return true;
  if (date !== null && evidence.dates.some((other) => isWeekOf(other.value, date))) return true;
  return (
    /^\d{4}$/.test(date ?? '') &&
    evidence.quantities.some((quantity) => quantity.value === Number(date))
  );
}

/**
 * A bare year, where the evidence spells out other years: months and weekdays resolved to a year do
 * not count as stated years.
 */
function isOtherYear(date: string, { dates, text }: ParsedText): boolean {
  return (
    /^\d{4}$/.test(date) &&
    /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text) &&
    !dates.some((other) => other.text.includes(date))
  );
}

/** `Last week` implies a month if that week (`2026-W09`) has a day in it. */
function isWeekOf(value: string | null, month: string): boolean {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value ?? '') ?? [];
  if (year === undefined || week === undefined || !/^\d{4}-\d{2}$/.test(month)) return false;
  const monday = mondayOf(Number(year), Number(week));
  return [0, 6].some((days) => new Date(monday + days * DAY).toISOString().startsWith(month));
}

const DAY = 86_400_000;

/**
 * The Monday of an ISO 8601 week, in milliseconds: the first week of a year is the one with January
 * 4.
 */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + ((week - 1) * 7 - weekday) * DAY;
}

/**
 * True if the evidence's date equals the statement's or contains it; a statement without a year is
 * compared by month and day only.
 */
function isWithin(stated: string | null, date: string): boolean {
  if (stated === null) return false;
  return date.startsWith(ANY_YEAR)
    ? stated.slice(4).startsWith(date.slice(4))
    : stated.startsWith(date);
}
