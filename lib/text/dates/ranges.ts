import { isDay, isoDay, parseDay } from './calendar.ts';
import type { FoundDate } from './find-dates.ts';

/** A date found in a text, and whether its year is the reader's guess. */
export interface LocatedDate {
  found: FoundDate;
  isYearGuessed: boolean;
}

/** Words and signs between the two ends of a range, dashes folded to `-`; one language a line. */
const between = [
  ['-', '~', '〜', '～'],
  ['to', 'through', 'until', 'and'],
  ['bis zum', 'bis', 'und'],
  ["jusqu'au", 'au', 'à', 'et'],
  ['hasta el', 'al', 'y', 'a'],
  ['fino al', 'e', 'até', 'ao'],
  ['至', '到', 'から'],
].flat();
const connector = `(?:${between.join('|')})`;
const onlyConnector = new RegExp(`^ ?${connector}(?: (?:the|el|le|il|o))? ?$`, 'i');
const ordinal = String.raw`(?:st|nd|rd|th|\.|er|º|°)?`;
/** A number that opens a range, before a date that begins with its day: `3-` before `5 March`. */
const firstNumber = new RegExp(
  String.raw`(?<![\p{L}\d.,:$€£¥%/-]|\d )(?<day>\d{1,2})${ordinal} ?${connector} ?$`,
  'iu',
);
/**
 * A number that ends a range, behind a date that ends with its day: `-5, 2027` behind `March 3`.
 */
const lastNumber = new RegExp(
  String.raw`^ ?(?:-|(?:to|through|and) )(?<day>\d{1,2})(?:st|nd|rd|th)?` +
    String.raw`(?![\d:%/-]|[.,]\d)(?:(?:,? (?<year>20\d\d|19\d\d)(?!\d))|(?=[,.;)]|$| (?:and|in|at|as)\b))`,
  'i',
);
const lastEastAsian = /^ ?(?:-|~|〜|～|至|到|から) ?(?<day>\d{1,2})[日号號일](?![間间])/;
/** Before the date's own day no more than this is looked at. */
const REACH = 20;

/**
 * Dates with both ends of each range: `3-5 March 2027` has a first day of its own, and an end
 * without a year takes the year of the other, so that the first is not behind the last.
 */
export function completeRanges(dates: readonly LocatedDate[], folded: string): FoundDate[] {
  const ends: LocatedDate[] = [];
  for (const date of dates) {
    const from = ends.at(-1)?.found.end ?? 0;
    if (date.found.start < from) continue;
    ends.push(...firstEnd(date, folded, from), ...lastEnd(date, folded));
  }
  return aligned(ends, folded).map(({ found }) => found);
}

/** The date, behind the range's first day if only a number names it. */
function firstEnd(date: LocatedDate, folded: string, from: number): LocatedDate[] {
  const { found } = date;
  const day = found.type === 'DATE' ? parseDay(found.value) : null;
  if (!day || !/^\d{1,2}(?!\d)/.test(found.text)) return [date];
  const begin = Math.max(from, found.start - REACH);
  const match = firstNumber.exec(folded.slice(begin, found.start));
  const first = { ...day, day: Number(match?.groups?.['day']) };
  if (!match || !isDay(first) || first.day >= day.day) return [date];
  const start = begin + match.index;
  return [dayAt(date, isoDay(first), start, String(match.groups?.['day'])), date];
}

/** The range's last day if only a number behind the date names it. */
function lastEnd({ found, isYearGuessed }: LocatedDate, folded: string): LocatedDate[] {
  const day = found.type === 'DATE' ? parseDay(found.value) : null;
  if (!day) return [];
  const rest = folded.slice(found.end, found.end + REACH);
  const match = /[日号號일]$/.test(found.text)
    ? lastEastAsian.exec(rest)
    : /\p{L}\.? \d{1,2}(?:st|nd|rd|th)?$/u.test(found.text)
      ? lastNumber.exec(rest)
      : null;
  if (!match) return [];
  const stated = match.groups?.['year'];
  const last = { ...day, day: Number(match.groups?.['day']), year: Number(stated ?? day.year) };
  if (!isDay(last) || last.day <= day.day) return [];
  const written = match[0].replace(/^ ?(?:to|through|and|[-~〜～至到から])+ ?/, '');
  const start = found.end + match[0].length - written.length;
  const end = dayAt({ found, isYearGuessed }, isoDay(last), start, written);
  return [{ ...end, isYearGuessed: stated === undefined && isYearGuessed }];
}

function dayAt(
  { found, isYearGuessed }: LocatedDate,
  value: string,
  start: number,
  text: string,
): LocatedDate {
  return {
    found: { ...found, text, start, end: start + text.length, value, date: value },
    isYearGuessed,
  };
}

/** The two ends of each range with years that put the first before the last. */
function aligned(dates: readonly LocatedDate[], folded: string): LocatedDate[] {
  const result = [...dates];
  for (let index = 1; index < result.length; index += 1) {
    const [first, last] = [result[index - 1], result[index]];
    if (!first || !last || !isRange(first, last, folded)) continue;
    if (first.isYearGuessed && !last.isYearGuessed)
      result[index - 1] = inYear(first, yearOf(last) - (isLater(first, last) ? 1 : 0));
    else if (last.isYearGuessed)
      result[index] = inYear(last, yearOf(first) + (isLater(first, last) ? 1 : 0));
  }
  return result;
}

function isRange({ found: first }: LocatedDate, { found: last }: LocatedDate, text: string) {
  return hasMonth(first) && hasMonth(last) && onlyConnector.test(text.slice(first.end, last.start));
}

function hasMonth({ type, value }: FoundDate): boolean {
  return type === 'DATE' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
}

/** Whether the first is later in its year than the last in its own. */
function isLater({ found: first }: LocatedDate, { found: last }: LocatedDate): boolean {
  return first.value.slice(5) > last.value.slice(5);
}

function yearOf({ found }: LocatedDate): number {
  return Number(found.value.slice(0, 4));
}

function inYear(date: LocatedDate, year: number): LocatedDate {
  const value = `${year}${date.found.value.slice(4)}`;
  return { ...date, found: { ...date.found, value, date: value } };
}
