/**
 * The time a feed states, as ISO 8601 UTC, or null. Reads RFC 822 (any weekday, two-digit years, zone names), ISO 8601
 * with or without its T, seconds and zone, day-month-year and month-day-year with month names in nine languages, and
 * 年月日, and 24/11/2026 where only one order is possible. A time without a zone is read as UTC. Null where it is before 1990 or after `now` by more than ten minutes:
 * nothing is published after it was fetched.
 */
export function feedDate(stated: string | undefined, now: Date): string | null {
  if (!stated) return null;
  const text = stated.normalize('NFKC').trim().slice(0, 100);
  const parts =
    isoParts(text) ??
    ideographicParts(text) ??
    namedMonthParts(text) ??
    slashedParts(text) ??
    secondsSince1970(text);
  if (!parts) return null;
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time =
    Date.UTC(year, month - 1, day, parts[3], parts[4], parts[5]) -
    zoneMinutes(text, parts[6]) * 60_000;
  if (!Number.isFinite(time) || year < 1990 || time > now.getTime() + 600_000) return null;
  return new Date(Math.min(time, now.getTime())).toISOString();
}

/** Year, month, day, hour, minute, second, and whatever stands behind the time (the zone). */
type Parts = [number, number, number, number, number, number, string];

const clock = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2})[:h.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?\b)?)?`;

function isoParts(text: string): Parts | null {
  const found = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}(.*)$`, 'i').exec(
    text,
  );
  return found && [Number(found[1]), Number(found[2]), Number(found[3]), ...timeOf(found, 4)];
}

function ideographicParts(text: string): Parts | null {
  const found = new RegExp(
    String.raw`^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?\s*${clock.replace('[T\\s,]+', '[T\\s,]*')}(.*)$`,
    'i',
  ).exec(text);
  return found && [Number(found[1]), Number(found[2]), Number(found[3]), ...timeOf(found, 4)];
}

function namedMonthParts(text: string): Parts | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const dayFirst = new RegExp(
    String.raw`^(?:\p{L}+\.?[,\s]+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{2,4})${clock}(.*)$`,
    'iu',
  ).exec(plain);
  if (dayFirst) {
    const month = monthOf(dayFirst[2]!);
    return month === null
      ? null
      : [fullYear(dayFirst[3]!), month, Number(dayFirst[1]), ...timeOf(dayFirst, 4)];
  }
  const monthFirst = new RegExp(
    String.raw`^(?:\p{L}+\.?[,\s]+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})${clock}(.*)|(\d{1,2}):(\d{2}):(\d{2})\s+(.*?)\s*(\d{4}))$`,
    'iu',
  ).exec(plain);
  if (!monthFirst) return null;
  const month = monthOf(monthFirst[1]!);
  if (month === null) return null;
  if (monthFirst[3])
    return [fullYear(monthFirst[3]), month, Number(monthFirst[2]), ...timeOf(monthFirst, 4)];
  return [
    fullYear(monthFirst[13]!),
    month,
    Number(monthFirst[2]),
    Number(monthFirst[9]),
    Number(monthFirst[10]),
    Number(monthFirst[11]),
    monthFirst[12] ?? '',
  ];
}

function slashedParts(text: string): Parts | null {
  const found = new RegExp(String.raw`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})${clock}(.*)$`, 'i').exec(
    text,
  );
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  if (first <= 12 && second <= 12 && first !== second) return null; // either may be the month
  return [
    Number(found[3]),
    first > 12 ? second : first,
    first > 12 ? first : second,
    ...timeOf(found, 4),
  ];
}

function secondsSince1970(text: string): Parts | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    '',
  ];
}

function timeOf(found: RegExpExecArray, from: number): [number, number, number, string] {
  const half = (found[from + 3] ?? '').toLowerCase()[0];
  const hour = Number(found[from] ?? 0);
  return [
    half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour,
    Number(found[from + 1] ?? 0),
    Number(found[from + 2] ?? 0),
    found[from + 4] ?? '',
  ];
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

/** Months by the beginning of their names, marks removed: en, de, fr, es, it, pt, nl, sv, pl. */
const months: RegExp[] = [
  /^(jan|gen|ene|sty)/,
  /^(feb|fev|lut)/,
  /^(mar|maa|mrt|mrz)/,
  /^(apr|avr|abr|kwi)/,
  /^(may|mai|mag|maj|mei|mayo)/,
  /^(jun|juin|giu|cze)/,
  /^(jul|juil|lug|lip)/,
  /^(aug|aou|ago|sie)/,
  /^(sep|set|wrz)/,
  /^(oct|okt|ott|out|paz)/,
  /^(nov|lis)/,
  /^(dec|dez|dic|gru|des)/,
];

function monthOf(name: string): number | null {
  const index = months.findIndex((month) => month.test(name.toLowerCase()));
  return index === -1 ? null : index + 1;
}

/** Zone names of RFC 822 and those that feeds use beside them, as minutes east of Greenwich. */
const zones: Record<string, number> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
};

function zoneMinutes(text: string, behind: string): number {
  const offset = /([+-])(\d{2}):?(\d{2})?\b/.exec(behind);
  if (offset)
    return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  const name = /\b([A-Z]{1,4})\b/.exec(behind)?.[1] ?? /\d\s*(Z)$/.exec(text)?.[1];
  return (name && zones[name]) || 0;
}
