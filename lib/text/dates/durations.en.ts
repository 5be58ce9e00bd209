import { defined } from '../../invariant.ts';
import { addDays, addMonths, isoDay, isoMonth, isoWeek, type Day } from './calendar.ts';
import {
  date,
  dateRule,
  duration,
  type DateContext,
  type DateReading,
  type DateRule,
} from './date-rule.ts';
import * as words from './lexicon.en.ts';
import { groupOf } from '../match-group.ts';

const { number, unit, vague, month, weekday, season } = words;
const about =
  '(?:about|around|approximately|roughly|nearly|almost|some|at least|at most|up to|no more ' +
  'than|not more than|no less than|less than|more than|over|just over|just under|as much as|an ' +
  'estimated|an additional|another|well over|fewer than) ';

/** English expressions for lengths of time, repetition and the unsaid now, then and some day. */
export const englishDurationRules: readonly DateRule[] = [
  // Counted from now or from what was named before.
  dateRule(
    String.raw`(?<!\p{L})(?:${about})?(?:(?<number>${number}|an?|a couple of)|(?<vague>${vague}))[ -](?:or (?<or>so|two|three|more) )?(?:more )?(?<unit>${unit})(?: or (?:so|two|more))? (?<way>ago|earlier|hence|from now)(?!\p{L}| (?:than|the|a|this|that|he|she|it|they|his|her|their)\b)`,
    readAgo,
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:in|within) (?:the next )?(?:${about})?(?<number>${number}) (?<unit>days|weeks|months|years|hours|minutes) from now(?!\p{L})`,
    readAgo,
  ),
  dateRule(
    String.raw`(?<!\p{L})year-(?:ago|earlier)(?!\p{L}| (?:quarter|period))`,
    (_match, context) => yearAgo(context),
  ),
  dateRule(
    String.raw`(?<=\b(?:will|would|may|might|could|can|to|she|he|it|they|we|you|I) )(?:one|some) ?day(?!\p{L})`,
    () => date('FUTURE_REF'),
  ),
  // Lengths.
  dateRule(
    String.raw`(?<!\p{L})(?:(?:the|these|those|his|her|their|its|our|this) )?(?:${about})?(?<which>last|past|next|first|final|coming|previous|latest|initial|recent|preceding|following|opening|closing|other|remaining)(?: full| fiscal)? (?:(?<number>${number}|couple of|couple)(?: (?:to|or) ${number})?|(?<vague>${vague}))(?: more| or so| consecutive| fiscal| business| trading| working| straight)?(?!-quarters)[ -](?<unit>${unit})(?: or so)?(?![\p{L}-])`,
    ({ groups }) => period(groups ?? {}),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:(?:an?|the|its|their|his|her|our) (?=\S+ (?:period|term)))?(?:(?<number>${number})|(?<vague>several|multi|many|few))-(?<unit>second|minute|hour|day|week|month|quarter|year|decade|century)(?:-long|(?<!year|decade)-old)?(?: (?:period|term))?(?!\p{L}|s\b|-olds?\b)`,
    ({ groups }, _context) => period(groups ?? {}),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:${about})?(?:(?:the|those|these|all) )?(?:(?<number>${number}(?= (?:to|or) ${number})|${number}|a hundred|a thousand|a couple of|a couple|half an|half a|a half)|(?<vague>${vague}))(?: (?:and|or|to) (?:a half|one-half|more|so|${number}))?(?: (?:full|more|consecutive|straight|calendar|fiscal|business|working|trading|additional|long|whole|solid|extra|entire|short|other|hard))?(?!-quarters)[ -](?<unit>${unit})(?<half> and a half)?(?: or (?:so|more|longer))?(?!\p{L}| old\b|-olds?\b)(?:-long)?`,
    ({ groups }) => period(groups ?? {}),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:${about})?(?:an?|the|one|per|an entire|a whole|a full|the entire|the whole|an additional|another|that entire)[ -](?<unit>second|minute|hour|day|week|month|quarter|decade|year|century)(?: and a half| or two| or so| or more)?(?:-long)?(?![\p{L}-]|'s| (?:of the|before|after|when|that|in which|ago|earlier|for|to)\b)`,
    readArticle,
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the )?(?:past|recent|coming|ensuing|intervening|early|previous|future|many) (?<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)(?!\p{L})`,
    ({ groups, 0: text }) =>
      /coming|future/i.test(text)
        ? date('FUTURE_REF')
        : /(?:past|recent) years$/i.test(text)
          ? date('PAST_REF')
          : duration(words.periodOf('X', groupOf(groups, 'unit'))),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?: or (?:weeks|months|years|decades))?(?![\p{L}-])`,
    readBarePlural,
  ),
  dateRule(
    String.raw`(?<!\p{L})(?<unit>day|week|month|year|decade|hour|century)(?<many>s)?-long(?!\p{L})`,
    ({ groups }) =>
      duration(words.periodOf(groups?.['many'] === undefined ? 1 : 'X', groupOf(groups, 'unit'))),
  ),
  dateRule(
    String.raw`(?<!\p{L})half[ -](?:an )?(?<unit>hour|day|year|century)(?!\p{L})`,
    ({ groups }) =>
      duration(
        { hour: 'PT30M', day: 'PT12H', year: 'P6M', century: 'P50Y' }[
          groupOf(groups, 'unit').toLowerCase() as 'hour' | 'day' | 'year' | 'century'
        ],
      ),
  ),
  // Repetition.
  dateRule(
    String.raw`(?<!\p{L})(?<word>daily|weekly|biweekly|monthly|yearly|hourly|nightly)(?!\p{L})`,
    ({ groups }) => ({ type: 'SET', value: setValue(groupOf(groups, 'word')) }),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:once |twice |three times )?(?:every|each)(?: single)? (?:(?<number>${number}|other) )?(?<unit>second|minute|hour|day|night|week|month|quarter|year|decade)s?(?!\p{L})`,
    ({ groups }) => ({
      type: 'SET',
      value: words.periodOf(
        groups?.['number'] === undefined
          ? 1
          : /other/i.test(groups?.['number'])
            ? 2
            : words.amountOf(groups?.['number']),
        groupOf(groups, 'unit'),
      ),
    }),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:every|each) (?:(?<weekday>${weekday})|(?<month>${month})|(?<season>${season})|(?<part>morning|afternoon|evening))(?!\p{L})`,
    ({ groups }) => {
      if (groups?.['weekday'] !== undefined)
        return { type: 'SET', value: `XXXX-WXX-${words.weekdayNumber(groups?.['weekday'])}` };
      if (groups?.['month'] !== undefined)
        return {
          type: 'SET',
          value: `XXXX-${String(words.monthOf(groups?.['month'])).padStart(2, '0')}`,
        };
      if (groups?.['season'] !== undefined)
        return { type: 'SET', value: `XXXX-${words.seasonOf(groups?.['season']).code}` };
      return {
        type: 'SET',
        value: `XXXX-XX-XXT${{ morning: 'MO', afternoon: 'AF', evening: 'EV' }[groupOf(groups, 'part').toLowerCase() as 'morning']}`,
      };
    },
  ),
  // The unsaid now, then and some day.
  dateRule(
    String.raw`(?<!\p{L})(?:(?:right )?now(?! that\b)(?!-)|currently|at (?:present|the moment)|the present|nowadays|these days)(?!\p{L})`,
    ({ 0: text, index }, context) =>
      text === 'Now' && context.text.charAt(index + 3) === ',' ? null : date('PRESENT_REF'),
  ),
  dateRule(String.raw`(?<!\p{L})current(?!\p{L})(?! (?:quarter|year|month|week))`, () =>
    date('PRESENT_REF'),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:recently|the past|long ago|not long ago|lately)(?!\p{L})(?! (?:[\p{L}\d-]+ )?(?:years?|months?|weeks?|days?|quarters?|decades?)(?!\p{L})| (?:${number}|${vague}|couple)(?!\p{L}))`,
    () => date('PAST_REF'),
  ),
  dateRule(
    String.raw`(?<!\p{L})(?:the (?:near |foreseeable |not-too-distant |distant )?future|near future)(?!\p{L}|-)(?! of\b)`,
    () => date('FUTURE_REF'),
  ),
];

/** The unit decides how exactly the point is meant: years ago is a year, days ago a day. */
function readAgo({ groups, 0: text }: RegExpExecArray, context: DateContext): DateReading | null {
  const { reference, memory } = context;
  const way = groups?.['way']?.toLowerCase() ?? 'from now';
  const forward = /hence|from now/.test(way);
  const name = groupOf(groups, 'unit').toLowerCase().replace(/s$/, '');
  if (groups?.['vague'] !== undefined) return date(forward ? 'FUTURE_REF' : 'PAST_REF');
  const words_ = groupOf(groups, 'number');
  const amount = /couple/i.test(words_) ? 2 : words.amountOf(words_);
  if (Number.isNaN(amount)) return null;
  if (name === 'year' && amount === 1 && !forward && !forward)
    return yearAgo(context, /almost|nearly|about|more|over/i.test(text));
  // What lay "two days earlier" than something is a length until one knows than what.
  if (way === 'earlier' && name === 'month' && amount === 1)
    return date(isoMonth(addMonths({ ...(memory.month ?? addMonths(reference, -1)), day: 1 }, -1)));
  if (way === 'earlier' && name !== 'year')
    return duration(words.periodOf(amount, groupOf(groups, 'unit')));
  const base =
    way === 'earlier' ? { ...reference, year: memory.year ?? reference.year } : reference;
  return shifted(base, name, Math.round(forward ? amount : -amount));
}

function shifted(base: Day, unitName: string, by: number): DateReading | null {
  if (unitName === 'day' || unitName === 'night') return date(isoDay(addDays(base, by)));
  if (unitName === 'week') return date(isoWeek(addDays(base, by * 7)));
  if (unitName === 'fortnight') return date(isoWeek(addDays(base, by * 14)));
  if (unitName === 'month') return date(isoMonth(addMonths(base, by)));
  if (unitName === 'quarter') {
    const target = addMonths(base, by * 3);
    return date(`${target.year}-Q${Math.ceil(target.month / 3)}`);
  }
  if (unitName === 'year') return date(String(base.year + by));
  if (unitName === 'decade') return date(String(base.year + by * 10));
  if (unitName === 'centurie' || unitName === 'century')
    return date(String(Math.floor(base.year / 100) + by));
  if (unitName === 'hour' || unitName === 'minute' || unitName === 'second')
    return { type: 'TIME', value: isoDay(base) };
  return null;
}

/** In a report of a quarter "a year ago" is that quarter a year before; else the year. */
function yearAgo({ reference, memory }: DateContext, loose = false): DateReading {
  const quarter = memory.quarter;
  return date(
    quarter === null || loose
      ? String(reference.year - 1)
      : `${quarter.year - 1}-Q${quarter.quarter}`,
  );
}

function period(groups: Record<string, string | undefined>): DateReading | null {
  const unitName = groupOf(groups, 'unit');
  if (groups['vague'] !== undefined) return duration(words.periodOf('X', unitName));
  const text = groupOf(groups, 'number').toLowerCase();
  if (/half an|half a|a half/.test(text))
    return /hour/i.test(unitName)
      ? duration('PT30M')
      : /year/i.test(unitName)
        ? duration('P6M')
        : null;
  const amount =
    (/couple/.test(text) ? 2 : words.amountOf(text)) + (groups['half'] === undefined ? 0 : 0.5);
  if (Number.isNaN(amount) || amount === 0 || (/^\d/.test(text) && /^\p{Lu}/u.test(unitName)))
    return null;
  return duration(words.periodOf(amount, unitName));
}

function readArticle(match: RegExpExecArray, context: DateContext): DateReading | null {
  const { groups, 0: text } = match;
  const unitName = groupOf(groups, 'unit');
  // "four flights a week" is a rate.
  if (
    /^an? /i.test(text) &&
    /(?:s|\d|once|twice|times|million|billion|each) $/i.test(
      context.text.slice(Math.max(0, match.index - 9), match.index),
    )
  )
    return null;
  if (/^(?:about |around |within )?the [a-z]+$/i.test(text)) return null;
  if (/^per /i.test(text)) return null;
  if (/^an? (?:second|minute)$/i.test(text)) return null;
  if (/and a half/.test(text)) return duration(words.periodOf(1.5, unitName));
  return duration(words.periodOf(1, unitName));
}

function readBarePlural(match: RegExpExecArray, { text }: DateContext): DateReading | null {
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  if (!/\b(?:the|for|within) $/i.test(before)) return null;
  return duration(words.periodOf('X', groupOf(match.groups, 'unit')));
}

function setValue(word: string): string {
  const values: Readonly<Record<string, string>> = {
    daily: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    monthly: 'P1M',
    yearly: 'P1Y',
    hourly: 'PT1H',
  };
  return defined(values[word.toLowerCase()]);
}
