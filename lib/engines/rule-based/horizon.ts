import { findDates, type FoundDate } from '../../text/dates/find-dates.ts';
import { lexicon } from './lexicon.ts';
import { pattern } from '../../text/pattern.ts';

/**
 * By when something will happen: the text's own words, and the date they name where they name one.
 */
export interface Horizon {
  text: string;
  date: string | null;
}

/** Words before a time that belong to it: "by the end of", "as early as". */
const leadingWords = pattern(
  'i',
  '(?:',
  [
    'by',
    'before',
    'until',
    'till',
    'from',
    'in',
    'within',
    'over',
    'through',
    'throughout',
    'during',
    'on',
    'at',
    'for',
    'around',
    'starting',
    'beginning',
    'no later than',
    'as early as',
    'as soon as',
    'later',
    'early',
    'mid',
    'late',
    'sometime',
  ],
  String.raw`\s+)?(?:(?:the\s+)?`,
  [
    'end',
    'start',
    'middle',
    'beginning',
    'course',
    'rest',
    'summer',
    'fall',
    'autumn',
    'spring',
    'winter',
  ],
  String.raw`\s+of\s+)?(?:the\s+|early\s+|mid-?\s?|late\s+)?$`,
);
const trailingHan = /^(?:底|初|末|中)?(?:之前|以前|前|之后|后|起|内|期间|左右|年底|年初)?/u;

/** Times no calendar reads. */
const vague = lexicon([
  'soon',
  'shortly',
  'in the future',
  'in the near future',
  'in the near term',
  'over time',
  'eventually',
  'in the long term',
  'in the long run',
  'by the end of the decade',
  'this decade',
  'in the years ahead',
  'in the weeks ahead',
  'in the months ahead',
  'for years to come',
  'for a very long time',
  'in the coming days',
  'in the coming weeks',
  'in the coming months',
  'in the coming years',
  'in coming weeks',
  'in coming months',
  'in coming years',
  '未来',
  '今后',
  '不久',
  '即将',
  '近期',
  '年底',
  '下半年',
  '上半年',
  '今年晚些时候',
  '下一步',
  '稍后',
  '很快',
]);

/**
 * The time by which a forward-looking text expects something; null if it names no time after `day`.
 */
export function horizonIn(text: string, day: string | null, language: string): Horizon | null {
  const dates = day === null ? [] : findDates(text, { reference: day, language: language });
  const ahead = dates.filter((found) => isAhead(found, day ?? ''));
  const best =
    ahead.find(({ date, value }) => date !== null || /-(?:Q|H)\d/.test(value)) ?? ahead[0];
  if (best) return { text: widened(text, best), date: calendarDate(best) };
  const words = vague.exec(text)?.[0];
  return words ? { text: words, date: null } : null;
}

/** The year of a quarter, half or season, the month a week lies in, else the date as stated. */
export function calendarDate({ date, value, type }: FoundDate): string | null {
  if (date !== null) return date;
  if (type !== 'DATE') return null;
  const part = /^(\d{4})-(?:Q[1-4]|H[12]|SP|SU|FA|WI)$/.exec(value);
  if (part) return part[1] ?? null;
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  return week ? monthOfWeek(Number(week[1]), Number(week[2])) : null;
}

/** The month a whole ISO week lies in; null where it lies in two. */
function monthOfWeek(year: number, week: number): string | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const first = new Date(monday).toISOString().slice(0, 7);
  return first === new Date(monday + 4 * DAY).toISOString().slice(0, 7) ? first : null;
}

const DAY = 86_400_000;

function isAhead({ date, value, type, text }: FoundDate, day: string): boolean {
  if (value === 'FUTURE_REF') return true;
  if (type === 'DURATION')
    return /\b(?:next|coming|within)\b|未来|今后|内$/i.test(text) || value.startsWith('P');
  // The month the article is of lies ahead only in what is left of it.
  if (date?.length === 7 && day.startsWith(date)) return /late|end|底|末/i.test(text);
  if (date !== null) return date >= day.slice(0, date.length) && date !== day;
  return /^\d{4}-/.test(value) && value.slice(0, 4) >= day.slice(0, 4);
}

/** The time with the words around it that belong to it. */
function widened(text: string, { start, end }: FoundDate): string {
  const before = leadingWords.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /\p{Script=Han}/u.test(text) ? (trailingHan.exec(text.slice(end))?.[0] ?? '') : '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
