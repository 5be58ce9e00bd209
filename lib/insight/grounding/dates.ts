import { takenSpans } from '../../text/taken-spans.ts';
import { groupOf } from '../../text/match-group.ts';
import { findDates, type FoundDate } from '../../text/dates/find-dates.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** A date or time of day a text states. */
export interface StatedDate {
  text: string;
  start: number;
  end: number;
  /**
   * The calendar date it names, as precisely as stated (2023, 2023-08, 2023-08-03); null if it
   * names none that is certain.
   */
  date: string | null;
  /**
   * Quarters, weeks, decades and times of day (`T21:00`), which are no calendar date, to be
   * compared as they are.
   */
  value: string | null;
}

/** Stands for the year of a date whose year nobody knows. */
export const ANY_YEAR = '????';

/** Any day: reckons with what is relative when nobody knows the day, and is then thrown away. */
const noDay = '2000-01-01';

/**
 * The dates of a text in order. What is said relative to now (`Tuesday`, `last month`, `May 5`)
 * names a date only if the `day` the text speaks from is known. Lengths of time and words like
 * `now` are not among them.
 */
export function datesIn(text: string, day: string | null, language?: string): StatedDate[] {
  if (!mayNameTime.test(text)) return [];
  const found = findDates(text, { reference: day ?? noDay, language }).flatMap(
    (stated): StatedDate[] => {
      const { text: words, start, end, type, value } = stated;
      if (!/\d/.test(value) || (type !== 'DATE' && type !== 'TIME') || isInsideWord(text, start))
        return [];
      if (type === 'TIME') return timesOf(stated, day);
      const date = stated.date;
      // A decade is the same whatever the day.
      if (day !== null || /\d{4}/.test(words) || /^\d{2,3}$/.test(value))
        return [{ text: words, start, end, date, value: date === null ? value : null }];
      // Without a day, `Tuesday, May 5` is the fifth of May of some year, and `next week` is no
      // date at all.
      return /\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(words)
        ? [
            {
              text: words,
              start,
              end,
              date: date?.replace(/^\d{4}/, ANY_YEAR) ?? null,
              value: null,
            },
          ]
        : [];
    },
  );
  const taken = takenSpans(text.length, found);
  const more = [...writtenInDigits(text), ...monthsOfThisYear(text, day)].filter(
    (written) => !taken.isTaken(written),
  );
  return [...found, ...more].toSorted((one, other) => one.start - other.start);
}

/** Whether a word goes on at an offset; scripts without spaces have no such words. */
function isInsideWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return (
    /\p{L}/u.test(before) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before)
  );
}

/**
 * A time of day by its clock alone (`9pm` is `21:00`), and beside it the day where one is named
 * with it (`9pm on Monday`).
 */
function timesOf({ text, start, end, value }: FoundDate, day: string | null): StatedDate[] {
  const [date, clock] = [value.slice(0, 10), value.slice(10)];
  if (day === null && !/\d|noon|midnight/i.test(text)) return [];
  const time = { text, start, end, date: null, value: clock };
  if (!namesDay.test(text) && (day === null || date === day)) return [time];
  return [
    time,
    { text, start, end, date: day === null ? date.replace(/^\d{4}/, ANY_YEAR) : date, value: null },
  ];
}

const namesDay = /day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Without a digit, a letter of another language or one of these a text names no date; looking
 * closer is what costs.
 */
const mayNameTime = pattern('iu', [
  String.raw`\d`,
  String.raw`[^\p{ASCII}]`,
  sequence(String.raw`\b`, [
    'jan',
    'feb',
    'mar',
    'apr',
    'may',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
    'mon',
    'tue',
    'wed',
    'thu',
    'fri',
    'sat',
    'sun',
  ]),
  'year',
  'month',
  'week',
  'day',
  'quarter',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'decade',
  'centur',
  'morrow',
  'night',
  'morning',
  'evening',
  'noon',
  'moment',
  'time',
  'hour',
  'minute',
  'second',
  'ago',
  'last',
  'next',
  'now',
  'past',
  'recent',
  'future',
  'eve',
]);

/** ISO and East Asian dates, which need no language. */
const digits = pattern('gu', String.raw`(?<![\d-])(?<year>(?:19|20)\d{2})`, [
  String.raw`-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?(?![\d-])`,
  sequence(
    String.raw`\s?[年년](?:\s?(?<monthBehind>`,
    ['1[0-2]', '0?[1-9]'],
    String.raw`)\s?[月월](?:\s?(?<dayBehind>3[01]|[12]\d|0?[1-9])\s?[日일号])?)?`,
  ),
]);

/**
 * Chinese months of the year a text speaks from, with spaces between as some sites write them: `今年
 * 4 月`.
 */
function monthsOfThisYear(text: string, day: string | null): StatedDate[] {
  if (day === null) return [];
  return [...text.matchAll(/今年\s?(?<month>1[0-2]|0?[1-9])\s?月/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    date: `${day.slice(0, 4)}-${groupOf(match.groups, 'month').padStart(2, '0')}`,
    value: null,
  }));
}

function writtenInDigits(text: string): StatedDate[] {
  return [...text.matchAll(digits)].map((match) => {
    const { year, month, day, monthBehind, dayBehind } = match.groups ?? {};
    const parts = [year, month ?? monthBehind, day ?? dayBehind].filter(
      (part) => part !== undefined,
    );
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      date: parts.map((part) => part.padStart(2, '0')).join('-'),
      value: null,
    };
  });
}
