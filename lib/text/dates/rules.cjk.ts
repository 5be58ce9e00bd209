import { defined, elementAt } from '../../invariant.ts';
import {
  addDays,
  addMonths,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  weekdayOf,
  type Day,
} from './calendar.ts';
import {
  date,
  dateRule,
  dayReading,
  duration,
  guessedYear,
  monthReading,
  type DateContext,
  type DateReading,
  type DateRule,
} from './date-rule.ts';
import { dayInFigures } from './rules.en.ts';
import { valueOfHan } from '../numbers/lexicon.ts';
import { groupOf } from '../match-group.ts';

const han = '[〇零一二三四五六七八九十]';
const digits = String.raw`(?:\d{1,2}|${han}{1,3})`;
const count = String.raw`(?:\d+(?:\.\d+)?|[〇零一二两兩三四五六七八九十百]{1,5})`;
const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  月: 1,
  火: 2,
  水: 3,
  木: 4,
  金: 5,
  土: 6,
  월: 1,
  화: 2,
  수: 3,
  목: 4,
  금: 5,
  토: 6,
  일: 7,
};
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const yearShift: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  昨年: -1,
  前年: -2,
  一昨年: -2,
  明年: 1,
  来年: 1,
  來年: 1,
  后年: 2,
  後年: 2,
  再来年: 2,
  올해: 0,
  금년: 0,
  지난해: -1,
  작년: -1,
  재작년: -2,
  내년: 1,
  내후년: 2,
  当年: 0,
};
/** Counted from the year named before. */
const pointingYears: Readonly<Record<string, number>> = { 同年: 0, 翌年: 1, 次年: 1 };
const monthShift: Readonly<Record<string, number>> = {
  本月: 0,
  这个月: 0,
  這個月: 0,
  今月: 0,
  이달: 0,
  이번달: 0,
  '이번 달': 0,
  上月: -1,
  上个月: -1,
  上個月: -1,
  先月: -1,
  前月: -1,
  지난달: -1,
  '지난 달': -1,
  下月: 1,
  下个月: 1,
  下個月: 1,
  来月: 1,
  다음달: 1,
  '다음 달': 1,
};
/** By what the week is called before 周, 週, 星期 or 礼拜. */
const weekShift: Readonly<Record<string, number>> = {
  本: 0,
  这: 0,
  這: 0,
  今: 0,
  上: -1,
  先: -1,
  上上: -2,
  先々: -2,
  下: 1,
  来: 1,
  來: 1,
  下下: 2,
  再来: 2,
};
const koreanWeekShift: Readonly<Record<string, number>> = {
  '이번 주': 0,
  이번주: 0,
  '지난 주': -1,
  지난주: -1,
  '다음 주': 1,
  다음주: 1,
};
const dayShift: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  本日: 0,
  当日: 0,
  きょう: 0,
  昨天: -1,
  昨日: -1,
  きのう: -1,
  前天: -2,
  前日: -2,
  一昨日: -2,
  おととい: -2,
  明天: 1,
  明日: 1,
  あした: 1,
  あす: 1,
  后天: 2,
  後天: 2,
  明後日: 2,
  あさって: 2,
  오늘: 0,
  어제: -1,
  그제: -2,
  그저께: -2,
  내일: 1,
  모레: 2,
};
/** Parts of a day in one word. */
const dayParts: Readonly<Record<string, string>> = {
  今早: '0TMO',
  今晨: '0TMO',
  今朝: '0TMO',
  けさ: '0TMO',
  今晚: '0TNI',
  今夜: '0TNI',
  今晩: '0TNI',
  今夕: '0TEV',
  昨晚: '-1TNI',
  昨夜: '-1TNI',
  昨晩: '-1TNI',
  ゆうべ: '-1TNI',
  明早: '1TMO',
  明朝: '1TMO',
  明晚: '1TNI',
  明晩: '1TNI',
  오늘밤: '0TNI',
  어젯밤: '-1TNI',
};
const oneOf = (table: Readonly<Record<string, unknown>>): string =>
  `(?:${Object.keys(table)
    .sort((one, other) => other.length - one.length)
    .join('|')})`;
const year = String.raw`(?<year>\d{4}|[〇零一二三四五六七八九]{4}|(?:令和|平成|昭和)(?:\d{1,2}|元|${han}{1,3}))\s?[年년]|(?<yearWord>${oneOf({ ...yearShift, ...pointingYears })})`;

/** Chinese, Japanese and Korean expressions. */
export const eastAsianDateRules: readonly DateRule[] = [
  dateRule(
    String.raw`(?:(?:${year})[的の]?\s?)?(?<month>${digits})\s?[月월]\s?(?:份)?(?<day>${digits})\s?[日号號일](?:\s?[（(][月火水木金土日一二三四五六월화수목금토일][)）]|[星期周週]+[一二三四五六日天])?(?![本以经經常益])`,
    readDay,
  ),
  dateRule(
    String.raw`(?:${year})[的の]?\s?(?:(?:第)?(?<quarter>[一二三四1-4])\s?(?:季度|季|四半期|분기)|(?<half>上半年|下半年|上半期|下半期|상반기|하반기)|(?<season>春|夏|秋|冬)(?:天|季)?)`,
    readPartOfYear,
  ),
  dateRule(
    String.raw`(?:今年|本年|올해)?\s?第?(?<quarter>[一二三四1-4])\s?(?:季度|四半期|분기)`,
    readPartOfYear,
  ),
  dateRule(
    String.raw`(?:${year})[的の]?\s?(?<month>${digits})\s?[月월](?:份|初|底|末|中旬|上旬|下旬)?(?![個个か月])`,
    readMonth,
  ),
  dateRule(
    String.raw`(?<!\d)(?<month>${digits})\s?(?:月(?:份|初|底|末|中旬|上旬|下旬)?(?![個个か亮球])|월(?!요))`,
    readMonth,
  ),
  dateRule(`(?:${year})(?:初|底|末|内|中)?`, readYear),
  dateRule(String.raw`(?<decade>\d{2,4}|[二三四五六七八九]十)\s?(?:年代|년대)`, ({ groups }) => {
    const decade = Number(
      /^\d/.test(groupOf(groups, 'decade'))
        ? groups?.['decade']
        : valueOfHan(groupOf(groups, 'decade')),
    );
    return date(String(decade >= 1000 ? Math.floor(decade / 10) : `19${Math.floor(decade / 10)}`));
  }),
  dateRule(String.raw`(?<number>\d{1,2}|${han}{1,3})\s?(?:世纪|世紀|세기)`, ({ groups }) => {
    const century = Number(
      /^\d/.test(groupOf(groups, 'number'))
        ? groups?.['number']
        : valueOfHan(groupOf(groups, 'number')),
    );
    return century > 0 ? date(String(century - 1).padStart(2, '0')) : null;
  }),
  dateRule(
    `(?<word>${oneOf(monthShift)})(?:(?<day>${digits})[日号號일]|初|底|末)?`,
    ({ groups }, { reference }) => {
      const month = addMonths(
        { ...reference, day: 1 },
        defined(monthShift[groupOf(groups, 'word')]),
      );
      if (groups?.['day'] === undefined) return monthReading(month);
      const day = { ...month, day: numberOf(groups?.['day']) };
      return isDay(day) ? dayReading(day) : null;
    },
  ),
  dateRule(
    String.raw`(?:(?<week>${oneOf(weekShift)})(?:[个個]?(?:周|週|星期|礼拜|禮拜))|(?<korean>${oneOf(koreanWeekShift)}))\s?の?(?:(?<day>[一二三四五六日天月火水木金土월화수목금토일])(?:曜日?|요일)?)?(?![\p{Script=Han}]?末)`,
    ({ groups }, { reference }) => {
      const shift =
        weekShift[groups?.['week'] ?? ''] ?? koreanWeekShift[groups?.['korean'] ?? ''] ?? 0;
      if (groups?.['day'] === undefined) return date(isoWeek(addDays(reference, shift * 7)));
      return dayReading(
        addDays(reference, shift * 7 + defined(weekdays[groups?.['day']]) - weekdayOf(reference)),
      );
    },
  ),
  dateRule(
    '(?:星期|周|週|礼拜|禮拜)(?<day>[一二三四五六日天])(?!个|個)|(?<day2>[月火水木金土日])曜日?|(?<day3>[월화수목금토일])요일',
    readWeekday,
  ),
  dateRule(
    `(?<word>${oneOf(dayShift)})(?<part>上午|下午|晚上|晚|早上|凌晨|中午|夜|朝|오전|오후|밤)?`,
    ({ groups }, { reference, memory, text }) => {
      const word = groupOf(groups, 'word');
      // In Japanese the day before the one named; in Chinese the day before yesterday.
      const isJapanesePointer = word === '前日' && /\p{Script=Hiragana}/u.test(text);
      if (isJapanesePointer && memory.day === null) return null;
      const day = isoDay(
        isJapanesePointer && memory.day
          ? addDays(memory.day, -1)
          : addDays(reference, dayShift[word] ?? 0),
      );
      return groups?.['part'] === undefined
        ? date(day)
        : { type: 'TIME', value: `${day}${partOf(groups?.['part'])}` };
    },
  ),
  dateRule(`(?<word>${oneOf(dayParts)})`, ({ groups }, { reference }) => {
    const [, shift = '0', part = ''] =
      /^(-?\d)(.*)$/.exec(dayParts[groupOf(groups, 'word')] ?? '') ?? [];
    return { type: 'TIME', value: `${isoDay(addDays(reference, Number(shift)))}${part}` };
  }),
  dateRule(String.raw`(?<![\d.])(?<date>\d{4}\. ?\d{1,2}\. ?\d{1,2})(?!\d|\.\d)`, ({ groups }) => {
    const day = dayInFigures(groupOf(groups, 'date'));
    return day && day.year >= 1900 && day.year < 2100 ? dayReading(day) : null;
  }),
  dateRule(
    String.raw`(?<number>${count})\s?(?:多|几|余)?\s?(?<unit>个?小时|個?小時|时间|時間|시간|分钟|分鐘|分間|天|日|日間|周|週間|个?星期|個?星期|个月|個月|か月|ヶ月|カ月|개월|年|년|일|주)\s?(?:多|间|間)?\s?(?<way>前|之前|以前|后|後|之后|之後|전|후)(?!景|沿|往|端|卫|續|续|果|台)`,
    readAgo,
  ),
  dateRule(
    String.raw`(?<which>过去|過去|近|最近|未来|未來|今后|今後|지난|향후)?\s?(?<number>${count})\s?(?<unit>个小时|個小時|小时|小時|時間|시간|分钟|分鐘|分間|天|日間|周(?!年)|週間|个星期|個星期|个月|個月|か月|ヶ月|カ月|개월|年(?!代|级|級|度|前|后|後|轻|輕|龄|齡)|年間|년간?|주간?)(?!前|后|後|전|후|之)`,
    readLength,
  ),
  dateRule('(?:每|毎)(?<unit>天|日|周|週|月|年|季度)|매(?<unit2>일|주|월|년)', ({ groups }) => {
    const values: Readonly<Record<string, string>> = {
      天: 'P1D',
      日: 'P1D',
      일: 'P1D',
      周: 'P1W',
      週: 'P1W',
      주: 'P1W',
      月: 'P1M',
      월: 'P1M',
      年: 'P1Y',
      년: 'P1Y',
      季度: 'P3M',
    };
    return { type: 'SET', value: defined(values[groups?.['unit'] ?? groupOf(groups, 'unit2')]) };
  }),
  dateRule('目前|如今|当前|當前|现在|現在|현재|지금', () => date('PRESENT_REF')),
  dateRule('近日|日前|最近|近期|此前|최근|先日|このほど', () => date('PAST_REF')),
];

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (valueOfHan(text) ?? Number.NaN);
}

/** The year a match's groups state; null when they state none. */
function yearOf(
  groups: Record<string, string | undefined>,
  { reference, memory }: DateContext,
): number | null {
  const stated = groups['year'];
  const word = groups['yearWord'];
  if (stated === undefined) {
    if (word === undefined) return null;
    const pointing = pointingYears[word];
    return pointing === undefined
      ? reference.year + (yearShift[word] ?? 0)
      : (memory.year ?? reference.year) + pointing;
  }
  const era = /^(令和|平成|昭和)(.+)$/.exec(stated);
  if (era)
    return defined(eras[elementAt(era, 1)]) + (era[2] === '元' ? 1 : numberOf(elementAt(era, 2)));
  return numberOf(stated);
}

function readDay({ groups }: RegExpExecArray, context: DateContext): DateReading | null {
  const month = numberOf(groupOf(groups, 'month'));
  const dayOfMonth = numberOf(groupOf(groups, 'day'));
  const stated = yearOf(groups ?? {}, context);
  const day = { year: stated ?? yearNear(context, month, dayOfMonth), month, day: dayOfMonth };
  return isDay(day) ? guessedYear(dayReading(day), stated ?? undefined) : null;
}

/** The latest such month that has begun, or the year of a date just ahead. */
function yearNear({ reference, memory }: DateContext, month: number, day: number): number {
  if (
    memory.year !== null &&
    memory.year !== reference.year &&
    Math.abs(memory.year - reference.year) < 30 &&
    memory.year < reference.year - 1
  )
    return memory.year;
  const ahead = (month - reference.month) * 30 + (day - reference.day);
  return ahead > 120 ? reference.year - 1 : ahead < -270 ? reference.year + 1 : reference.year;
}

function readMonth({ groups }: RegExpExecArray, context: DateContext): DateReading | null {
  const month = numberOf(groupOf(groups, 'month'));
  if (!(month >= 1 && month <= 12)) return null;
  const stated = yearOf(groups ?? {}, context);
  const year = stated ?? yearNear(context, month, 15);
  return guessedYear(monthReading({ year, month }), stated ?? undefined);
}

function readYear({ groups }: RegExpExecArray, context: DateContext): DateReading | null {
  const year = yearOf(groups ?? {}, context);
  return year === null || year < 1000 || year > 2999 ? null : date(String(year));
}

function readPartOfYear({ groups }: RegExpExecArray, context: DateContext): DateReading {
  const quarter = groups?.['quarter'];
  const number = quarter === undefined ? 0 : numberOf(quarter);
  const stated = yearOf(groups ?? {}, context);
  const year =
    stated ??
    ((number - 1) * 3 + 1 <= context.reference.month
      ? context.reference.year
      : context.reference.year - 1);
  if (quarter !== undefined) return date(`${year}-Q${number}`);
  if (groups?.['half'] !== undefined)
    return date(`${year}-H${/^[上상]/.test(groups?.['half']) ? 1 : 2}`);
  return date(`${year}-${{ 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' }[groups?.['season'] as '春']}`);
}

/** What is still to come is said so right before or behind its weekday. */
const futureBefore = /(?:将于|将在|將於|將在|定于|定於|拟于|预计|預計)$/;
const futureBehind = /^[^，。、；]{0,12}?(?:将|將|会(?![议员长])|會(?![議員長])|予定|見通し)/;

function readWeekday(
  { groups, index, 0: written }: RegExpExecArray,
  { reference, text }: DateContext,
): DateReading {
  const target = weekdays[groups?.['day'] ?? groups?.['day2'] ?? groupOf(groups, 'day3')] ?? 0;
  const back = (weekdayOf(reference) - target + 7) % 7;
  const end = index + written.length;
  const isAhead =
    futureBefore.test(text.slice(Math.max(0, index - 4), index)) ||
    futureBehind.test(text.slice(end, end + 24));
  return dayReading(addDays(reference, isAhead && back > 0 ? 7 - back : -back));
}

function partOf(part: string): string {
  if (/^(?:上午|早上|凌晨|朝|오전)$/.test(part)) return 'TMO';
  return /^(?:下午|中午|오후)$/.test(part) ? 'TAF' : 'TNI';
}

function letterOf(unit: string): { time: boolean; letter: string } {
  if (/小时|小時|時間|时间|시간/.test(unit)) return { time: true, letter: 'H' };
  if (/分/.test(unit)) return { time: true, letter: 'M' };
  if (/天|日|일/.test(unit)) return { time: false, letter: 'D' };
  if (/周|週|星期|주/.test(unit)) return { time: false, letter: 'W' };
  return { time: false, letter: /月|개월/.test(unit) ? 'M' : 'Y' };
}

function readLength({ groups }: RegExpExecArray): DateReading | null {
  const number = numberOf(groupOf(groups, 'number'));
  const { time, letter } = letterOf(groupOf(groups, 'unit'));
  if (Number.isNaN(number) || (letter === 'Y' && number >= 1000)) return null;
  return duration(`P${time ? 'T' : ''}${number}${letter}`);
}

function readAgo({ groups }: RegExpExecArray, { reference }: DateContext): DateReading | null {
  const number = numberOf(groupOf(groups, 'number'));
  const { time, letter } = letterOf(groupOf(groups, 'unit'));
  const by = /后|後|후/.test(groupOf(groups, 'way')) ? number : -number;
  if (Number.isNaN(number) || number % 1 !== 0 || (letter === 'Y' && number >= 1000)) return null;
  if (time) return { type: 'TIME', value: isoDay(reference) };
  return shifted(reference, letter, by);
}

function shifted(base: Day, letter: string, by: number): DateReading {
  if (letter === 'D') return dayReading(addDays(base, by));
  if (letter === 'W') return date(isoWeek(addDays(base, by * 7)));
  if (letter === 'M') return date(isoMonth(addMonths(base, by)));
  return date(String(base.year + by));
}
