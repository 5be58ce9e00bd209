import { defined, elementAt } from '../../invariant.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  easter,
  isDay,
  isoDay,
  isoWeek,
  nthWeekday,
  weekdayOf,
  type Day,
} from './calendar.ts';
import {
  date,
  dateRule,
  dayReading,
  guessedYear,
  monthReading,
  type DateContext,
  type DateReading,
  type DateRule,
} from './date-rule.ts';
import * as words from './lexicon.en.ts';
import { tenseAt, type Tense } from './tense.ts';
import { groupOf } from '../match-group.ts';
import { pattern } from '../pattern.ts';

const {
  month,
  weekday,
  dayNumber,
  spokenDay,
  yearNumber,
  spokenYear,
  season,
  clock,
  zone,
  dayPart,
} = words;
const stage =
  '(?:(?:the )?(?:very )?(?:early|late|later|earlier|mid)(?:-| (?:in |on )?(?:the )?)|(?:the ' +
  ')?(?:beginning|end|start|middle|close) of (?:the )?)';
const startsCapital = /^\p{Lu}/u;
const monthDay = String.raw`(?<month>${month}) (?:the )?(?<day>${dayNumber}|${spokenDay})(?!\p{L}|:\d)(?:(?:,| of|, in)? ?(?<year>(?:(?<=[ ,])${yearNumber})|${spokenYear}|(?:last|this|next) year))?`;
const dayMonth = String.raw`(?:the )?(?<day2>${dayNumber})(?: of)? (?<month2>${month})(?:,? (?<year2>${yearNumber}|last year|this year|next year))?`;
const relativeDay = '(?:yesterday|today|tomorrow|the day before yesterday|the day after tomorrow)';
const dayExpression = String.raw`(?:(?:(?<relation>last|next|this|this past|this coming|the following|the previous)\s)?(?<weekday>${weekday})s?(?:,? (?<relation2>last|next|this) week)?(?:,? ${monthDay})?|(?<relative>${relativeDay})|${monthDay.replace(/\?<(?=[a-z])/g, '?<b_')})`;
const quarterName = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

/**
 * Dates written year first, read in every language: `2026-02-03` with or without a time,
 * `2026/2/3`.
 */
export const yearFirstRules: readonly DateRule[] = [
  dateRule(
    String.raw`(?<![\d-])(?<date>\d{4}-\d{1,2}-\d{1,2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])`,
    ({ groups }) => {
      const day = dayInFigures(groupOf(groups, 'date'));
      const time = groups?.['time'];
      if (!day) return null;
      return time === undefined
        ? dayReading(day)
        : { type: 'TIME', value: `${isoDay(day)}T${time}` };
    },
  ),
  dateRule(String.raw`(?<![\p{L}\d./-])\d{4}/\d{1,2}/\d{1,2}(?![\d/-]|\.\d)`, (match) => {
    const day = dayInFigures(match[0]);
    return day && day.year >= 1900 && day.year < 2100 ? dayReading(day) : null;
  }),
];

/** Year, month and day with any sign between them; null where the calendar has no such day. */
export function dayInFigures(written: string): Day | null {
  const [year = 0, month = 0, day = 0] = written.split(/\D+/).map(Number);
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

/** English expressions for points in time, the more particular first. */
export const englishDateRules: readonly DateRule[] = [
  ...yearFirstRules,
  dateRule(
    String.raw`(?<![\d/])(?<one>\d{1,2})/(?<two>\d{1,2})/(?<year>\d{4}|\d{2})(?![\d/])`,
    ({ groups }, { reference }) => {
      const [one, two] = [Number(groups?.['one']), Number(groups?.['two'])];
      const year = fullYear(groupOf(groups, 'year'), reference);
      const day = one > 12 ? { year, month: two, day: one } : { year, month: one, day: two };
      return isDay(day) ? dayReading(day) : null;
    },
  ),
  // Clock times, alone or with their day.
  dateRule(
    String.raw`(?<![\p{L}\d:.$])(?:(?:about|around|at about|at around|just before|just after|shortly before|shortly after|nearly|exactly) )?(?<clock>${clock})(?:${zone})?(?:(?:,? (?:on )?| (?:last|this) )(?:${dayExpression}))?`,
    readClock,
  ),
  dateRule(
    String.raw`(?:(?:early|late|later|earlier) )?(?:${dayExpression}) (?<part>${dayPart})s?(?!\p{L})`,
    (match, context) => {
      const day = dayOf(match, context);
      return day
        ? { type: 'TIME', value: isoDay(day) + partCode(groupOf(match.groups, 'part')) }
        : null;
    },
  ),
  dateRule(
    String.raw`(?:(?:early|late|later|earlier) )?(?:(?<which>this|last|the next|that|the same|the following|the previous|next) (?<part>${dayPart})|(?<tonight>tonight))(?!\p{L})`,
    ({ groups }, context) => {
      if (groups?.['tonight'] !== undefined)
        return { type: 'TIME', value: `${isoDay(context.reference)}TNI` };
      const which = groupOf(groups, 'which').toLowerCase();
      const base = /that|same|follow|previous|the next/.test(which)
        ? (context.memory.day ?? context.reference)
        : context.reference;
      const shift = /next|follow/.test(which) ? 1 : /last|previous/.test(which) ? -1 : 0;
      return {
        type: 'TIME',
        value: isoDay(addDays(base, shift)) + partCode(groupOf(groups, 'part')),
      };
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})mid[- ](?<part>morning|afternoon)(?: (?<relative>yesterday|today))?(?!\p{L})`,
    (match, context) => ({
      type: 'TIME',
      value:
        isoDay(dayOf(match, context) ?? context.reference) +
        partCode(groupOf(match.groups, 'part')),
    }),
  ),
  // Days.
  dateRule(
    String.raw`(?<![\p{L}\d])(?:${stage})?(?:(?:last|this|next|this coming|this past) )?(?:(?:${weekday}),? )?${monthDay}(?!\p{L})`,
    readMonthDay,
  ),
  dateRule(String.raw`(?<![\p{L}\d.,$])(?:(?:${weekday}),? )?${dayMonth}(?!\p{L})`, readMonthDay),
  dateRule(
    String.raw`(?<!\p{L})(?:(?:early|late|later|earlier) (?:on )?)?(?:(?<relation>last|next|this|this past|this coming|this same|the following|the previous|a week from|a week ago|(?:the )?day before last) )?(?<weekday>${weekday})(?:,? (?<relation2>last|next|this) week)?(?!\p{L}| (?:night football|times\b))`,
    (match, context) => {
      if (!startsCapital.test(groupOf(match.groups, 'weekday'))) return null;
      const day = dayOf(match, context);
      return day ? dayReading(day) : null;
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?:early|late|later|earlier) )?(?:(?<relative>${relativeDay}))(?!\p{L}|'s (?:world|youth|young))`,
    (match, context) => {
      const day = dayOf(match, context);
      return day && dayReading(day);
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?:early|late|later|earlier) )?(?<which>that same|the same|that|the next|the following|the previous|the very next) day(?!\p{L})(?! care)`,
    ({ groups }, { memory, reference }) => {
      const base = memory.day ?? reference;
      const which = groupOf(groups, 'which').toLowerCase();
      return dayReading(
        addDays(base, /next|follow/.test(which) ? 1 : which.includes('previous') ? -1 : 0),
      );
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?<which>last|this|next) )?(?<name>Thanksgiving(?: Day| weekend)?|Christmas(?: Day| Eve)?|New Year's (?:Day|Eve)|Easter(?: Sunday| week)?|Labor Day|Memorial Day|Independence Day|the Fourth of July|Halloween|Valentine's Day|Martin Luther King(?: Jr\.)? Day)(?!\p{L})(?:,? (?<year>${yearNumber}))?`,
    readHoliday,
  ),
  dateRule(
    String.raw`(?:the )?week (?:of|ending|ended|beginning) (?<month>${month}) (?<day>${dayNumber})`,
    (match, context) => {
      const day = dayOf(match, context);
      return day ? date(isoWeek(day)) : null;
    },
  ),
  // Months.
  dateRule(
    String.raw`(?<!\p{L})(?:${stage})?(?:(?<relation>last|next|this|this past|this coming|the following|the previous|each|every) )?(?<month>${month})(?:(?:,| of|-)? ?(?:(?<year>(?<=[ ,-])${yearNumber}|(?<=[ ,])(?:${spokenYear}))|(?<=[ ,])(?<relative>last|this|next) year|(?<![\p{L}.] )(?<short>'\d\d)))?(?!\p{L}|-\d)`,
    readMonth,
  ),
  // Quarters and halves.
  dateRule(
    String.raw`(?<!\p{L})(?!the (?:${quarterName})-(?:quarter|period))(?:(?<back>(?:the )?(?:comparable |corresponding |same |comparable )?(?:year-ago|year-earlier|prior-year|previous year's|last year's)) |(?:the )?(?<relation>last year's|this year's|next year's|current|latest|most recent|previous|prior|next|following|upcoming|coming|past|just-ended|recently ended)? ?)?(?:fiscal(?: year)?(?:'s)? )?(?<quarter>${quarterName})(?:[- ]fiscal)?(?:[- ]quarters?|-period)(?!\p{L})(?:,? (?:of |in )?(?:the )?(?:(?:fiscal(?: year)? |calendar )?(?<year>${yearNumber})|(?<relative>last|this|next|the previous) year))?`,
    readQuarter,
  ),
  dateRule(
    String.raw`(?<![\p{L}\d])(?:the )?(?<year>(?:19|20)\d\d)(?: (?<quarter>${quarterName}))?[- ](?:quarter|period)(?![\p{L}-])`,
    ({ groups }, { memory }) => {
      const quarter =
        groups?.['quarter'] === undefined
          ? memory.quarter?.quarter
          : words.ordinalOf(groups?.['quarter']);
      return quarter === undefined
        ? date(groupOf(groups, 'year'))
        : quarterReading(Number(groups?.['year']), quarter);
    },
  ),
  dateRule(
    String.raw`(?<![\p{L}\d])(?:Q(?<quarter>[1-4])(?:[ -]?(?:of )?(?:FY ?)?(?<year>20\d\d|19\d\d|'?\d\d(?!\d)))?|(?<quarter2>[1-4])Q(?: ?(?<year2>20\d\d|'?\d\d))?)(?![\p{L}\d])`,
    ({ groups }, context) => {
      const quarter = Number(groups?.['quarter'] ?? groups?.['quarter2']);
      const year = groups?.['year'] ?? groups?.['year2'];
      return quarterReading(
        year === undefined
          ? nearestQuarter(quarter, context)
          : fullYear(year.replace("'", ''), context.reference),
        quarter,
      );
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?<which>year-ago|year-earlier|comparable year-ago|comparable year-earlier|latest|most recent|current|previous|prior|next|preceding|following|this|last|that|same|coming)(?: fiscal)? (?<noun>quarter|period)(?: (?<ago>a year (?:ago|earlier)|last year))?(?![\p{L}-])`,
    readNamedQuarter,
  ),
  dateRule(String.raw`(?<!\p{L})the (?<noun>quarter)(?![\p{L}-])(?! of\b)`, readNamedQuarter),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?<which>first|second|last) half(?: of)? (?:the )?(?:(?:fiscal |calendar )?(?<year>${yearNumber})|(?<relative>this|last|next) year|(?<bare>year))(?!\p{L})`,
    ({ groups }, context) => {
      const year = yearFrom(groups ?? {}, context) ?? context.reference.year;
      return date(`${year}-H${halfNumber(groupOf(groups, 'which'))}`);
    },
  ),
  dateRule(
    String.raw`(?<![\p{L}\d])(?:H(?<half>[12])|(?<half2>[12])H)[ -]?(?<year>20\d\d)(?!\d)`,
    ({ groups }) => date(`${groups?.['year']}-H${groups?.['half'] ?? groups?.['half2']}`),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?<![- ]the )(?<which>first|second)-half|the (?<which2>first|second) half)(?![\p{L}-]| (?:of|century|hour|minute|dozen|million|brother|sister))`,
    ({ groups }, { memory, reference }) => {
      const isNear = memory.year !== null && Math.abs(memory.year - reference.year) < 2;
      const which = groups?.['which'] ?? groupOf(groups, 'which2');
      return date(`${isNear ? memory.year : reference.year}-H${halfNumber(which)}`);
    },
  ),
  // Seasons.
  dateRule(
    String.raw`(?<!\p{L})(?:${stage})?(?:(?<which>last|this|next|this past|this coming|that|the following|the previous) (?:(?:early|late|mid)[- ])?(?<season>${season})|(?:the )?(?:(?:early|late|mid)[- ])?(?<season2>${season})(?:,? (?:of )?(?<year>${yearNumber}|${spokenYear})|,? (?:of )?(?<relative>this|last|next) year))(?!\p{L})`,
    readSeason,
  ),
  dateRule(
    String.raw`(?<=\b(?:over|into|during|in|of|by|through|until|since|for) )the (?:(?:early|late|mid)[- ])?(?<season>${season})(?!\p{L}| (?:of|olympics|games)\b)`,
    (match, context) => {
      const { code, from } = words.seasonOf(groupOf(match.groups, 'season'));
      return date(`${nearestYear(from === 12 ? 1 : from + 1, 15, match, context)}-${code}`);
    },
  ),
  // Years, decades, centuries.
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?:${stage})?(?:(?<century>\d\d)(?<decade>\d)0'?s|'(?<short>\d)0s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\p{L})`,
    readDecade,
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?:${stage})?(?<ordinal>\d{1,2}(?:st|nd|rd|th)|${spokenDay}) centur(?:y|ies)(?: (?<era>BC|B\.C\.))?(?!\p{L})`,
    ({ groups }) => {
      const century = words.ordinalOf(groupOf(groups, 'ordinal'));
      return groups?.['era'] !== undefined || century < 1
        ? null
        : date(String(century - 1).padStart(2, '0'));
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?:${stage})?(?:fiscal(?: year)?|FY|calendar(?: year)?|academic year|financial year|model year) ?'?(?<year>${yearNumber}|\d\d(?!\d))(?:[-/](?<to>\d{2,4}))?(?!\p{L})`,
    ({ groups }, { reference }) => date(String(fullYear(groupOf(groups, 'year'), reference))),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?year (?<year>${yearNumber}|${spokenYear})(?!\p{L})`,
    ({ groups }) => date(String(words.yearOf(groupOf(groups, 'year')))),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?<year>${spokenYear})(?![\p{L}-])(?! (?:hundred|thousand|million|billion|percent|dollars|people|years|days|times))`,
    ({ groups }) => {
      const year = words.yearOf(groupOf(groups, 'year'));
      return /^two thousand$/i.test(groupOf(groups, 'year')) || Number.isNaN(year) || year < 1900
        ? null
        : date(String(year));
    },
  ),
  dateRule(
    String.raw`(?<![\p{L}\d$€£¥#.,:/_+-]|\d )(?:${stage}|(?:pre|post|mid|late|early)-)?(?<year>(?:1[6-9]|20)\d\d)(?![\p{L}\d%]|[.,/:-]\d| ?(?:dollars|yen|people|percent|points|miles|km|feet|meters|metres|tons|tonnes|shares|jobs|troops|GPUs|chips|employees|workers|users|customers|parameters|tokens|watts|MW|GB|TB|MB|Hz|euros|pounds|votes|seats|homes|barrels|acres|square|soldiers|men|women|children|students|members|units|cars|vehicles|companies|others|times|prisoners|hours|years|days|pages|words|lines|bushels|Elo|GMT|local)(?!\p{L}))(?!-(?:year|day|pound|mile|square|strong|foot|member|man|seat|room|person|page|word))`,
    ({ groups }) => {
      const year = Number(groups?.['year']);
      return year >= 1600 && year < 2100 ? date(String(year)) : null;
    },
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:${stage})?(?<which>(?:this|last|the last|next|the past|past|the coming|the following|the previous|the current|the next|the preceding|the prior|the same|that same|that|the latest|the final|this current|this past)(?: (?:fiscal|calendar|financial|model|academic|school|coming|past))?|the fiscal|the full|current|previous|prior)[ -](?<unit>weekend|week|month|year|decade|century)(?!\p{L}|-(?:end|over|to|on|long|old|ago|earlier|round))`,
    readUnit,
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?:earlier|later|early|late) (?:in )?)?the (?<unit>weekend|year)(?![\p{L}-]| (?:of (?!\$)|that|end\b|before|after|when|to|ago|earlier|\d|two|nineteen))`,
    (match, context) => readBareUnit(match, context),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?:year[- ]end|end of the year|year's end|the end of (?:this|the) year)(?: (?<year>${yearNumber}))?(?!\p{L})`,
    (match, context) => {
      const year = match.groups?.['year'];
      return date(`${year ?? context.reference.year}${/year-end/i.test(match[0]) ? '-12-31' : ''}`);
    },
  ),
];

function readClock(match: RegExpExecArray, context: DateContext): DateReading | null {
  const clockText = groupOf(match.groups, 'clock').toLowerCase();
  if (/\bhigh $/i.test(context.text.slice(Math.max(0, match.index - 6), match.index))) return null;
  if (
    /^\d{1,2}:\d{2}$/.test(clockText) &&
    /\d{1,2}:\d{2}$/.test(match[0]) &&
    Number(clockText.slice(0, clockText.indexOf(':'))) > 24
  )
    return null;
  const day =
    dayOf(match, context) ??
    (context.memory.day !== null && Math.abs(daysBetween(context.memory.day, context.reference)) < 2
      ? context.memory.day
      : context.reference);
  const time = timeOf(clockText);
  return time === null ? null : { type: 'TIME', value: `${isoDay(day)}T${time}` };
}

function timeOf(text: string): string | null {
  if (/noon|midday/.test(text)) return '12:00';
  if (text.includes('midnight')) return '24:00';
  const match = defined(
    /^(?:(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?|([a-z]+)([- ]thirty)?)/.exec(text),
  );
  let hour = match[1] === undefined ? words.amountOf(match[4] ?? '') : Number(match[1]);
  const minute = match[5] === undefined ? (match[2] ?? '00') : '30';
  if (/p\.? ?m/.test(text) && hour < 12) hour += 12;
  if (/a\.? ?m/.test(text) && hour === 12) hour = 0;
  if (Number.isNaN(hour) || hour > 24 || Number(minute) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}`;
}

function partCode(part: string): string {
  const codes: Readonly<Record<string, string>> = {
    morning: 'TMO',
    afternoon: 'TAF',
    evening: 'TEV',
    night: 'TNI',
  };
  return codes[part.toLowerCase()] ?? '';
}

function readMonthDay(match: RegExpExecArray, context: DateContext): DateReading | null {
  const name = match.groups?.['month'] ?? groupOf(match.groups, 'month2');
  const stated = match.groups?.['year'] ?? match.groups?.['year2'];
  // In lower case `march 3` may be a verb, but not with a year behind it.
  if (!startsCapital.test(name) && stated === undefined) return null;
  const day = dayOf(match, context);
  return day ? guessedYear(dayReading(day), stated) : null;
}

/** The day a match's groups name; null when they name none. */
function dayOf(match: RegExpExecArray, context: DateContext): Day | null {
  const groups = match.groups ?? {};
  const name = groups['month'] ?? groups['month2'] ?? groups['b_month'];
  const number = groups['day'] ?? groups['day2'] ?? groups['b_day'];
  const { reference, memory } = context;
  if (name !== undefined && number !== undefined) {
    const monthNumber = words.monthOf(name);
    const dayInMonth = words.ordinalOf(number);
    const stated = groups['year'] ?? groups['year2'] ?? groups['b_year'];
    const year =
      stated === undefined
        ? nearestYear(monthNumber, dayInMonth, match, context)
        : statedYear(stated, reference);
    const day = { year, month: monthNumber, day: dayInMonth };
    return isDay(day) ? day : null;
  }
  const relative = groups['relative']?.toLowerCase();
  if (relative !== undefined) {
    const shift = relative.startsWith('the day before')
      ? -2
      : relative.startsWith('the day after')
        ? 2
        : relative === 'yesterday'
          ? -1
          : relative === 'tomorrow'
            ? 1
            : 0;
    return addDays(reference, shift);
  }
  if (groups['weekday'] === undefined) return null;
  const target = words.weekdayNumber(groups['weekday']);
  const week = groups['relation2']?.toLowerCase();
  if (week !== undefined)
    return addDays(
      reference,
      target - weekdayOf(reference) + (week === 'last' ? -7 : week === 'next' ? 7 : 0),
    );
  const relation = groups['relation']?.toLowerCase() ?? '';
  const back = (weekdayOf(reference) - target + 7) % 7;
  if (relation.includes('before last')) return addDays(reference, -(back || 7) - 1);
  if (relation.startsWith('a week ago')) return addDays(reference, -back - 7);
  if (relation.startsWith('a week from'))
    return addDays(reference, ((target - weekdayOf(reference) + 7) % 7 || 7) + 7);
  if (relation === 'the previous') {
    const base = memory.day ?? reference;
    return addDays(base, -((weekdayOf(base) - target + 7) % 7 || 7));
  }
  if (/^(?:last|this past)$/.test(relation)) return addDays(reference, -(back || 7));
  if (relation.startsWith('the following')) {
    const base = memory.day ?? reference;
    return addDays(base, (target - weekdayOf(base) + 7) % 7 || 7);
  }
  if (/next|coming/.test(relation))
    return addDays(reference, (target - weekdayOf(reference) + 7) % 7 || 7);
  if (relation === 'this') return addDays(reference, target - weekdayOf(reference));
  const end = match.index + match[0].length;
  // "Wednesday's ruling" has been; "ahead of Wednesday's ruling" has not.
  if (
    context.text.startsWith("'s ", end) &&
    !/(?:ahead of|before|until|for|await\p{L}*|upcoming) $/iu.test(
      context.text.slice(Math.max(0, match.index - 12), match.index),
    )
  )
    return addDays(reference, -back);
  const tense = tenseAt(context.text, match.index, end);
  if (tense === 'future' && back !== 0) return addDays(reference, 7 - back);
  return addDays(reference, -back);
}

function statedYear(stated: string, reference: Day): number {
  const relative = /^(last|this|next) year$/i.exec(stated);
  if (relative)
    return (
      reference.year +
      { last: -1, this: 0, next: 1 }[
        elementAt(relative, 1).toLowerCase() as 'last' | 'this' | 'next'
      ]
    );
  return words.yearOf(stated);
}

/** The year that puts a day nearest to the reference, a verb's tense leaning one way. */
function nearestYear(
  monthNumber: number,
  day: number,
  match: RegExpExecArray,
  context: DateContext,
): number {
  const { reference } = context;
  const relation =
    /^(?:last|this past)\b/i.test(match[0]) ||
    /\bended(?: on)? $/i.test(context.text.slice(Math.max(0, match.index - 10), match.index))
      ? 'past'
      : /^(?:next|this coming)\b/i.test(match[0])
        ? 'future'
        : null;
  const tense: Tense =
    relation ?? tenseAt(context.text, match.index, match.index + match[0].length);
  const lean = tense === 'past' ? 60 : tense === 'future' ? -60 : 20;
  let best = reference.year;
  let least = Infinity;
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    const distance = daysBetween(reference, { year, month: monthNumber, day: Math.min(day, 28) });
    const cost =
      relation === 'past' && distance >= 0
        ? Infinity
        : relation === 'future' && distance <= 0
          ? Infinity
          : Math.abs(distance + lean);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}

function readMonth(match: RegExpExecArray, context: DateContext): DateReading | null {
  const groups = match.groups ?? {};
  const name = groupOf(groups, 'month');
  if (!startsCapital.test(name)) return null;
  const monthNumber = words.monthOf(name);
  const { reference, memory } = context;
  // Jan and Dec without a stop are persons and words as well.
  if (match[0] === name && name.length === 3 && name !== 'May') return null;
  const stated = groups['year'] ?? groups['short'];
  if (stated !== undefined)
    return monthReading({
      year:
        groups['year'] === undefined ? fullYear(stated.slice(1), reference) : words.yearOf(stated),
      month: monthNumber,
    });
  if (groups['relative'] !== undefined)
    return monthReading({
      year: statedYear(`${groups['relative']} year`, reference),
      month: monthNumber,
    });
  const relation = groups['relation']?.toLowerCase() ?? '';
  if (/each|every/.test(relation))
    return { type: 'SET', value: `XXXX-${String(monthNumber).padStart(2, '0')}` };
  // "May" opens sentences as a verb, "March" as a noun; persons are called April, June, August.
  if (relation === '' && match[0] === name && !isMonthHere(name, match, context.text)) return null;
  const before = monthNumber < reference.month;
  if (/last|past/.test(relation))
    return monthReading({ year: before ? reference.year : reference.year - 1, month: monthNumber });
  if (/next|coming/.test(relation))
    return monthReading({
      year: monthNumber > reference.month ? reference.year : reference.year + 1,
      month: monthNumber,
    });
  if (/following/.test(relation)) {
    const base = memory.month ?? reference;
    return monthReading({
      year: monthNumber > base.month ? base.year : base.year + 1,
      month: monthNumber,
    });
  }
  if (relation === 'this') return monthReading({ year: reference.year, month: monthNumber });
  return guessedYear(
    monthReading({ year: nearestYear(monthNumber, 15, match, context), month: monthNumber }),
    undefined,
  );
}

const wordBeforeYear = pattern(
  'i',
  String.raw`\b`,
  [
    'in',
    'since',
    'by',
    'until',
    'till',
    'from',
    'to',
    'through',
    'before',
    'after',
    'of',
    'during',
    'for',
    'between',
    'and',
    'this',
    'late',
    'early',
    'mid',
    'ended',
    'ending',
    'the',
  ],
  '[ -]$',
);

function isMonthHere(name: string, match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
  if (!/^(?:may|march|april|june|august|dec|mar)$/i.test(name))
    return (
      !/\p{Lu}\p{Ll}+ $/u.test(before) ||
      /(?:In|Since|By|Until|From|For|Last|On|During|Through) $/.test(before)
    );
  return wordBeforeYear.test(before) && !/^ (?:be|have|not|also|well|\p{Lu}\p{Ll})/u.test(after);
}

function readQuarter(match: RegExpExecArray, context: DateContext): DateReading {
  const groups = match.groups ?? {};
  const quarter = words.ordinalOf(groupOf(groups, 'quarter'));
  const stated = yearFrom(groups, context);
  if (stated !== null) return quarterReading(stated, quarter);
  const relation = groups['relation']?.toLowerCase() ?? '';
  const year = nearestQuarter(quarter, context);
  if (groups['back'] !== undefined || relation === "last year's")
    return quarterReading((relation === '' ? year : context.reference.year) - 1, quarter);
  if (relation === "next year's") return quarterReading(context.reference.year + 1, quarter);
  return quarterReading(year, quarter);
}

/** The year of the latest such quarter that has begun. */
function nearestQuarter(quarter: number, { reference }: DateContext): number {
  return (quarter - 1) * 3 + 1 <= reference.month ? reference.year : reference.year - 1;
}

function readNamedQuarter(
  match: RegExpExecArray,
  { reference, memory }: DateContext,
): DateReading | null {
  const which = match.groups?.['which']?.toLowerCase() ?? '';
  const noun = groupOf(match.groups, 'noun').toLowerCase();
  const now = { year: reference.year, quarter: Math.ceil(reference.month / 3) };
  const last = memory.quarter;
  const reported = last ?? shiftQuarter(now, -1);
  if (match.groups?.['ago'] !== undefined || which.includes('year'))
    return quarterReading(reported.year - 1, reported.quarter);
  if (noun === 'period')
    return /latest|most recent/.test(which) || (last !== null && /same|that|current/.test(which))
      ? fromQuarter(reported)
      : null;
  if (which === 'this' || which === 'current') return fromQuarter(now);
  if (/next|coming/.test(which)) return fromQuarter(shiftQuarter(now, 1));
  if (which === 'following') return fromQuarter(shiftQuarter(reported, 1));
  if (which === 'last') return fromQuarter(shiftQuarter(now, -1));
  if (/previous|prior|preceding/.test(which)) return fromQuarter(shiftQuarter(reported, -1));
  return fromQuarter(reported);
}

function shiftQuarter(
  { year, quarter }: { year: number; quarter: number },
  by: number,
): { year: number; quarter: number } {
  const index = year * 4 + quarter - 1 + by;
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
}

function fromQuarter({ year, quarter }: { year: number; quarter: number }): DateReading {
  return quarterReading(year, quarter);
}

function quarterReading(year: number, quarter: number): DateReading {
  return date(`${year}-Q${quarter}`);
}

function yearFrom(
  groups: Record<string, string | undefined>,
  { reference, memory }: DateContext,
): number | null {
  if (groups['year'] !== undefined) return words.yearOf(groups['year']);
  const relative = groups['relative']?.toLowerCase();
  if (relative === undefined)
    return groups['bare'] === undefined ? null : (memory.year ?? reference.year);
  return reference.year + (/last|previous/.test(relative) ? -1 : relative === 'next' ? 1 : 0);
}

function readSeason({ groups }: RegExpExecArray, context: DateContext): DateReading | null {
  const { code, from } = words.seasonOf(groups?.['season'] ?? groupOf(groups, 'season2'));
  const stated = yearFrom(groups ?? {}, context);
  if (stated !== null) return date(`${stated}-${code}`);
  const which = groupOf(groups, 'which').toLowerCase();
  const { reference, memory } = context;
  const ended = reference.month > from + 2;
  if (/last|past|previous/.test(which))
    return date(`${ended ? reference.year : reference.year - 1}-${code}`);
  if (/next|coming/.test(which))
    return date(`${reference.month < from ? reference.year : reference.year + 1}-${code}`);
  if (which === 'this')
    return date(
      `${code === 'WI' && reference.month <= 2 ? reference.year - 1 : reference.year}-${code}`,
    );
  return date(`${(memory.year ?? reference.year) + (which.includes('following') ? 1 : 0)}-${code}`);
}

function readDecade({ groups }: RegExpExecArray): DateReading | null {
  const names = [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ];
  if (groups?.['century'] !== undefined) return date(`${groups?.['century']}${groups?.['decade']}`);
  if (groups?.['short'] !== undefined)
    return date(`${Number(groups?.['short']) <= 3 ? '20' : '19'}${groups?.['short']}`);
  return date(`19${names.indexOf(groupOf(groups, 'word').toLowerCase()) + 2}`);
}

function readHoliday(match: RegExpExecArray, context: DateContext): DateReading | null {
  const groups = match.groups ?? {};
  const name = groupOf(groups, 'name').toLowerCase();
  const { reference } = context;
  const which = groups['which']?.toLowerCase();
  const on = (year: number): Day => holiday(name, year);
  let year = groups['year'] === undefined ? null : Number(groups['year']);
  if (year === null) {
    const passed = daysBetween(on(reference.year), reference) > 0;
    if (which === 'last') year = passed ? reference.year : reference.year - 1;
    else if (which === 'next') year = passed ? reference.year + 1 : reference.year;
    else if (which === 'this') year = reference.year;
    else year = nearestYear(on(reference.year).month, on(reference.year).day, match, context);
  }
  const day = on(year);
  return name.endsWith('week') ? date(isoWeek(day)) : dayReading(day);
}

function holiday(name: string, year: number): Day {
  if (name.startsWith('thanks')) return nthWeekday(year, 11, 4, 4);
  if (name.endsWith(' eve'))
    return { year, month: 12, day: name.startsWith('christmas') ? 24 : 31 };
  if (name.startsWith('christmas')) return { year, month: 12, day: 25 };
  if (name.startsWith('new')) return { year, month: 1, day: 1 };
  if (name.startsWith('easter')) return easter(year);
  if (name.startsWith('labor')) return nthWeekday(year, 9, 1, 1);
  if (name.startsWith('memorial')) return nthWeekday(year, 5, 1, -1);
  if (name.startsWith('halloween')) return { year, month: 10, day: 31 };
  if (name.startsWith('valentine')) return { year, month: 2, day: 14 };
  if (name.startsWith('martin')) return nthWeekday(year, 1, 1, 3);
  return { year, month: 7, day: 4 };
}

/** "this week", "last month", "that year", "the following decade". */
function readUnit(match: RegExpExecArray, context: DateContext): DateReading | null {
  const { groups } = match;
  const which = groupOf(groups, 'which').toLowerCase();
  const unit = groupOf(groups, 'unit').toLowerCase();
  // "This Week" is a programme's name.
  if (startsCapital.test(groupOf(groups, 'unit'))) return null;
  const { reference, memory } = context;
  if (/past|the last/.test(which) && unit !== 'weekend')
    return { type: 'DURATION', value: words.periodOf(1, unit) };
  if (which === 'the fiscal' && unit === 'year') return { type: 'DURATION', value: 'P1Y' };
  if (
    which.includes('fiscal') &&
    unit === 'year' &&
    /^ (?:ended|ending)/.test(
      context.text.slice(match.index + match[0].length, match.index + match[0].length + 8),
    )
  )
    return { type: 'DURATION', value: 'P1Y' };
  const pointing = /that|same|following|previous|preceding|prior|final/.test(which);
  const shift = /last|past|previous|preceding|prior/.test(which)
    ? -1
    : /next|coming|following/.test(which)
      ? 1
      : 0;
  if (unit === 'week' || unit === 'weekend') {
    const base = pointing ? (memory.day ?? reference) : reference;
    const week = isoWeek(addDays(base, shift * 7));
    return date(
      unit === 'week'
        ? week
        : `${shift === -1 && weekdayOf(base) < 6 ? week : isoWeek(addDays(base, shift * 7))}-WE`,
    );
  }
  if (unit === 'month') {
    const base = pointing ? (memory.month ?? reference) : reference;
    return monthReading(addMonths({ ...base, day: 1 }, shift));
  }
  const year =
    (pointing ? (memory.year ?? reference.year) : reference.year) + (unit === 'year' ? shift : 0);
  if (unit === 'year') return date(String(year));
  if (unit === 'decade') return date(String(Math.floor(year / 10) + shift));
  return date(String(Math.floor(year / 100) + shift));
}

function readBareUnit(match: RegExpExecArray, { reference, text }: DateContext): DateReading {
  const { groups } = match;
  if (groupOf(groups, 'unit').toLowerCase() === 'weekend')
    return date(`${isoWeek(weekdayOf(reference) < 6 ? addDays(reference, -7) : reference)}-WE`);
  return /^ (?:ended|ending)/.test(
    text.slice(match.index + match[0].length, match.index + match[0].length + 8),
  )
    ? { type: 'DURATION', value: 'P1Y' }
    : date(String(reference.year));
}

/** A year of two digits lies within 70 years before and 30 after the reference. */
function fullYear(digits: string, reference: Day): number {
  if (digits.length > 2) return Number(digits);
  const century = Math.floor(reference.year / 100) * 100;
  const year = century + Number(digits);
  if (year > reference.year + 30) return year - 100;
  return year < reference.year - 70 ? year + 100 : year;
}

/** 1 for "first", 2 for "second" or "last". */
function halfNumber(which: string): 1 | 2 {
  return which.toLowerCase() === 'first' ? 1 : 2;
}
