import { publisherOf } from '../publishers/publisher-lookup.ts';
import { zoneOfRegion } from '../publishers/region-zone.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** Publication dates that an article or another publisher's report states. */
export interface Dated {
  url: string;
  publishedAt: string | null;
}

/** Where a country's media write in several zones: the one most of its newsrooms are in. */
const newsroomZones: Readonly<Record<string, string>> = {
  us: 'America/New_York',
  ca: 'America/Toronto',
  au: 'Australia/Sydney',
};

/**
 * The calendar day of publication as the publisher counts it (YYYY-MM-DD); null where the article
 * states none. A day in the address wins within one day of the stated time; a time with an offset
 * has its day in itself; a time in UTC is put into the publisher's zone. Midnight UTC mostly means
 * a day without a time and gives that day.
 */
export function publicationDay({ url, publishedAt }: Dated): string | null {
  if (publishedAt === null) return null;
  const stated = publishedAt.slice(0, 10);
  const inAddress = dayInAddress(url);
  if (inAddress !== null && daysApart(inAddress, stated) <= 1) return inAddress;
  if (!isTimeInUtc(publishedAt)) return stated;
  const zone = publisherZone(url);
  return zone === null ? stated : dayInZone(publishedAt, zone);
}

/**
 * A time in UTC in the zone that gives the day the page itself writes, the same instant; unchanged
 * where it has an offset or a day of its own, or where no newsroom's zone gives that day.
 */
export function onWrittenDay(time: string, writtenDay: string | null, url: string): string {
  if (writtenDay === null || !isTimeInUtc(time) || daysApart(writtenDay, time.slice(0, 10)) !== 1)
    return time;
  const own = publisherZone(url);
  const zone = [...(own === null ? [] : [own]), ...commonZones].find(
    (candidate) => dayInZone(time, candidate) === writtenDay,
  );
  return zone === undefined ? time : inZone(time, zone);
}

/** From the most westerly newsrooms to the most easterly. */
const commonZones = [
  'America/New_York',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
];

/**
 * The day a news address holds: `/2024/05/17/`, `/2024-05-17-title` or `/20240517`; null where it
 * holds none.
 */
export function dayInAddress(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const match =
    /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(path) ??
    /(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/.exec(path);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}

/** A time with an explicit UTC zone, other than midnight. */
function isTimeInUtc(stated: string): boolean {
  return (
    /T.{1,20}(?:Z|[+-]00:?00)$/.test(stated) &&
    !/T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$/.test(stated)
  );
}

function publisherZone(url: string): string | null {
  const region = publisherOf(url)?.region;
  if (region === undefined) return null;
  return zoneOfRegion(region) ?? newsroomZones[region] ?? null;
}

function dayInZone(time: string, zone: string): string {
  return inZone(time, zone).slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(zone, format);
  return format;
}

/** The same instant as a local time with its offset: `2026-11-24T21:30:00-05:00`. */
function inZone(time: string, zone: string): string {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, value]),
  );
  const offset = part['timeZoneName']?.replace('GMT', '') ?? '';
  const clock = `${part['hour']}:${part['minute']}:${part['second']}`;
  return `${part['year']}-${part['month']}-${part['day']}T${clock}${offset === '' ? 'Z' : offset}`;
}

function daysApart(one: string, other: string): number {
  return Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / MS_PER_DAY);
}
