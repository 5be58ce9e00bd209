import { elementAt } from '../../invariant.ts';
import { MS_PER_DAY } from '../../text/duration.ts';
import { pattern } from '../../text/pattern.ts';

/**
 * Month names by number, in the languages of the listed publishers; each is compared by how a
 * written month begins.
 */
const months: [RegExp, number][] = [
  [/^(?:jan|jän|gen|ene|oca|janv)/, 1],
  [/^(?:feb|fév|fev|şub|sub)/, 2],
  [/^(?:mar|mär|mrz|maa|mrt)/, 3],
  [/^(?:apr|abr|avr|nis)/, 4],
  [/^(?:may|mai|mag|mei)/, 5],
  [/^(?:jun|juin|giu|haz)/, 6],
  [/^(?:jul|juil|lug|tem)/, 7],
  [/^(?:aug|aoû|aou|ago|ağu|agu)/, 8],
  [/^(?:sep|set|eyl)/, 9],
  [/^(?:oct|okt|ott|out|eki)/, 10],
  [/^(?:nov|kas)/, 11],
  [/^(?:dec|dez|déc|dic|ara)/, 12],
];

/**
 * A written time as the article's schema has it: a day, or an ISO 8601 time with its offset; null
 * where it is unknown. Reads ISO (basic and extended), RFC 822, epoch seconds and milliseconds, and
 * written dates with the month in words or in East Asian style. Days before 1990 or later than two
 * days after `now` are not believed.
 */
export function parseStatedTime(
  written: string,
  { now, isMonthFirst = false }: { now: Date; isMonthFirst?: boolean },
): string | null {
  const value = written.trim().slice(0, 200);
  const time =
    isoTime(value) ??
    epochTime(value) ??
    rfcTime(value) ??
    parseWrittenDay(value, { isMonthFirst });
  if (time === null) return null;
  const instant = Date.parse(time);
  return Number.isNaN(instant) ||
    instant < Date.UTC(1990, 0, 1) ||
    instant > now.getTime() + 2 * MS_PER_DAY
    ? null
    : time;
}

const isoDateTime = pattern(
  'i',
  String.raw`^(\d{4})-?(\d{2})-?(\d{2})(?:`,
  String.raw`[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(`,
  ['Z', 'UTC', 'GMT', String.raw`[+-]\d{1,2}:?\d{0,2}`],
  String.raw`)?)?(?!\d)`,
);

function isoTime(value: string): string | null {
  const match = isoDateTime.exec(value);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone] = match;
  const date = dayOf(Number(year), Number(month), Number(day));
  if (
    date === null ||
    hour === undefined ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59
  )
    return date;
  // A time without a zone is of the publisher's unknown one: only the day is sure.
  if (zone === undefined) return date;
  const digits = zone.replace(/\D/g, '');
  const full = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0');
  if (Number(full.slice(0, 2)) > 15) return date;
  const tail = full === '0000' ? 'Z' : `${zone[0]}${full.slice(0, 2)}:${full.slice(2)}`;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${tail}`;
}

function epochTime(value: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(value)) return null;
  return `${new Date(Number(value.padEnd(13, '0'))).toISOString().slice(0, 19)}Z`;
}

const rfcDateTime = pattern(
  'i',
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4})[\s,]+`,
  String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*)`,
);

function rfcTime(value: string): string | null {
  const match = rfcDateTime.exec(value);
  if (!match) return jsTime(value);
  const [, day, month = '', year, hour = '', minute = '', second = '00', zone = ''] = match;
  const date = dayOf(Number(year), monthOf(month), Number(day));
  const offset = offsetOf(zone);
  if (date === null || offset === null || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** Hours from UTC of zone names that mean one zone only. */
const zoneHours: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CDT: -5,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
};

/**
 * The offset a zone states (`Z`, `+0100`, `GMT+1`, `UTC+05:30`, `EST`), null where it states none:
 * then only the day is sure.
 */
function offsetOf(zone: string): string | null {
  if (/^(?:Z|UT|UTC|GMT)$/i.test(zone)) return 'Z';
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  const named = zoneHours[zone.toUpperCase()];
  const sign = match ? match[1] : (named ?? 0) < 0 ? '-' : '+';
  const hours = match ? Number(match[2]) : named === undefined ? Number.NaN : Math.abs(named);
  if (Number.isNaN(hours) || hours > 14) return null;
  const tail = `${String(hours).padStart(2, '0')}:${match?.[3] ?? '00'}`;
  return tail === '00:00' ? 'Z' : `${sign}${tail}`;
}

const jsDateTime = pattern(
  'i',
  String.raw`^[a-z]{3} ([a-z]{3}) (\d{1,2}) (?:(\d{4}) )?(\d{2}):(\d{2}):(\d{2}) `,
  String.raw`(?:(UTC|GMT|[A-Z]{3,4})([+-]\d{4})?)?(?: (\d{4}))?`,
);

/**
 * The way JavaScript and Java print times: `Wed Nov 30 14:05:00 UTC 2016`, `Wed Nov 30 2016
 * 14:05:00 GMT+0100`.
 */
function jsTime(value: string): string | null {
  const match = jsDateTime.exec(value);
  if (!match) return null;
  const [, month = '', day, early, hour, minute, second, zone, offset, late] = match;
  const date = dayOf(Number(early ?? late), monthOf(month), Number(day));
  if (date === null) return null;
  if (!/^(?:UTC|GMT)$/i.test(zone ?? '')) return date;
  return `${date}T${hour}:${minute}:${second}${offset && offset !== '+0000' ? `${offset.slice(0, 3)}:${offset.slice(3)}` : 'Z'}`;
}

const dayFirstDate = pattern(
  'iu',
  String.raw`(?<!\d)(\d{1,2})`,
  ['st', 'nd', 'rd', 'th', 'er', 'º', String.raw`\.`],
  String.raw`?\s*(?:de\s+)?[\s.-]?([\p{L}]{3,10})\.?,?[\s-]*(?:de[l]?\s+)?(\d{4})`,
  String.raw`(?!\d)`,
);

/**
 * A date in human notation, anywhere in a short text; if two numbers are ambiguous, the month comes
 * first only with the option for American pages.
 */
export function parseWrittenDay(
  value: string,
  { isMonthFirst = false }: { isMonthFirst?: boolean } = {},
): string | null {
  const eastern =
    /(\d{4})\s*[年년./-]\s*(\d{1,2})\s*[月월./-]\s*(\d{1,2})(?:\s*[日일]|(?!\d))/.exec(value);
  if (eastern) return dayOf(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const dayFirst = dayFirstDate.exec(value);
  if (dayFirst && monthOf(elementAt(dayFirst, 2)))
    return dayOf(Number(dayFirst[3]), monthOf(elementAt(dayFirst, 2)), Number(dayFirst[1]));
  const monthFirst = /([\p{L}]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(
    value,
  );
  if (monthFirst && monthOf(elementAt(monthFirst, 1)))
    return dayOf(Number(monthFirst[3]), monthOf(elementAt(monthFirst, 1)), Number(monthFirst[2]));
  const vietnamese = /(\d{1,2})\s+th[áa]ng\s+(\d{1,2})[,\s]+(?:năm\s+)?(\d{4})/iu.exec(value);
  if (vietnamese) return dayOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const numbers = /(?<![\d./])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(value);
  if (!numbers) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[3])];
  return second > 12 || (isMonthFirst && numbers[2] !== '.' && first <= 12)
    ? dayOf(Number(numbers[4]), first, second)
    : dayOf(Number(numbers[4]), second, first);
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return months.find(([start]) => start.test(lower))?.[1] ?? 0;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1000 &&
    year <= 9999 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
