/**
 * The time a feed states, as ISO 8601 UTC, or null. Reads RFC 822 (any weekday, two-digit years,
 * zone names), ISO 8601 with or without its T, seconds and zone, day-month-year and month-day-year
 * with month names in nine languages, and 年月日, and 24/11/2026 where only one order is possible. A
 * time without a zone is local to `zone` (IANA), else UTC. Null where it is before 1990 or after
 * `now` by more than ten minutes: nothing is published after it was fetched.
 */
export function feedDate(
  stated: string | undefined,
  now: Date,
  zone?: string | null,
): string | null {
  if (!stated) return null;
  const text = eastAsianHalves(stated.normalize('NFKC').trim().slice(0, 100));
  const parts =
    isoParts(text) ??
    basicParts(text) ??
    ideographicParts(text) ??
    namedMonthParts(text) ??
    slashedParts(text) ??
    secondsSince1970(text);
  if (!parts) return null;
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (parts[3] > 24 || parts[4] > 59 || parts[5] > 60) return null;
  const local = Date.UTC(year, month - 1, day, parts[3], parts[4], parts[5]);
  const place = placeOf(parts[6]);
  const offset = place === null ? zoneMinutes(text, parts[6]) : null;
  const minutes = offset ?? offsetOf(place ?? zone, local);
  const time = local - minutes * 60_000;
  if (!Number.isFinite(time) || year < 1990 || time > now.getTime() + 600_000) return null;
  return new Date(Math.min(time, now.getTime())).toISOString();
}

/**
 * Korean and Chinese halves of the day moved behind the time, as English writes them: 오후 11:23 →
 * 11:23 pm.
 */
function eastAsianHalves(text: string): string {
  return text.replace(
    /(오전|오후|上午|下午|午前|午後)\s*(\d{1,2}:\d{2}(?::\d{2})?)/,
    (_, half: string, time: string) => `${time} ${/오전|上午|午前/.test(half) ? 'am' : 'pm'}`,
  );
}

/** Year, month, day, hour, minute, second, and the rest after the time (the zone). */
type Parts = [number, number, number, number, number, number, string];

const clock = String.raw`(?:[T\s,]+(?:(?:at|um|a(?:\s+las)?|alle|om|kl\.?)\s+)?(\d{1,2})[:h.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?\b)?)?`;

function isoParts(text: string): Parts | null {
  const found = new RegExp(
    String.raw`^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?${clock}(.*)$`,
    'i',
  ).exec(text);
  return found && [Number(found[1]), Number(found[2]), Number(found[3]), ...timeOf(found, 4)];
}

/** ISO 8601 without separators: 20261124 or 20261124T120000Z. */
function basicParts(text: string): Parts | null {
  const found = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(.*))?$/i.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  return [year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0, found[7] ?? ''];
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
    const month = monthOf(dayFirst[2] ?? '');
    return month === null
      ? null
      : [fullYear(dayFirst[3] ?? ''), month, Number(dayFirst[1]), ...timeOf(dayFirst, 4)];
  }
  const monthFirst = new RegExp(
    String.raw`^(?:\p{L}+\.?[,\s]+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})${clock}(.*)|(\d{1,2}):(\d{2}):(\d{2})\s+(.*?)\s*(\d{4}))$`,
    'iu',
  ).exec(plain);
  if (!monthFirst) return null;
  const month = monthOf(monthFirst[1] ?? '');
  if (month === null) return null;
  if (monthFirst[3])
    return [fullYear(monthFirst[3]), month, Number(monthFirst[2]), ...timeOf(monthFirst, 4)];
  return [
    fullYear(monthFirst[13] ?? ''),
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

/** Zone names of RFC 822 and others common in feeds, as minutes east of Greenwich. */
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
  MEZ: 60,
  MET: 60,
  CET: 60,
  WAT: 60,
  MESZ: 120,
  MEST: 120,
  CEST: 120,
  SAST: 120,
  CAT: 120,
  EAT: 180,
  BRT: -180,
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
  NZST: 720,
  NZDT: 780,
};

/** Zone names used for both winter and summer time: the offset is the local one on that date. */
const places: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AT: 'America/Halifax',
};

/**
 * The IANA zone that the words behind a time name: ET, Eastern Standard Time, Asia/Shanghai; null
 * for none.
 */
function placeOf(behind: string): string | null {
  const name = /\b(ET|CT|MT|PT|AT)\b/.exec(behind)?.[1];
  if (name !== undefined) return places[name] ?? null;
  const long = /\b(Eastern|Central|Mountain|Pacific|Atlantic) (?:Standard |Daylight )?Time\b/.exec(
    behind,
  )?.[1];
  if (long !== undefined && !/[+-]\d/.test(behind)) return places[`${long.charAt(0)}T`] ?? null;
  const city = /^\s*\[?([A-Z][a-z]+\/[A-Z]\w+(?:\/\w+)?)\]?\s*$/.exec(behind)?.[1];
  return city !== undefined && isZone(city) ? city : null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** Minutes east of Greenwich as stated; null where no zone is. */
function zoneMinutes(text: string, behind: string): number | null {
  const offset = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(behind);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : (offset[1] === '-' ? -1 : 1) * minutes;
  }
  const name = /\b([A-Z]{1,4})\b/.exec(behind)?.[1] ?? /\d\s*(Z)$/.exec(text)?.[1];
  if (name === undefined) return /^\d{10}(?:\d{3})?$/.test(text) ? 0 : null;
  return Object.hasOwn(zones, name) ? (zones[name] ?? null) : null;
}

/** The offset of a place at a local time; 0 where no zone is known. */
function offsetOf(zone: string | null | undefined, local: number): number {
  if (!zone) return 0;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(local))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(parts ?? '');
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}
