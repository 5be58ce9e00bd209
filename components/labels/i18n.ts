import type messages from '../../public/_locales/en/messages.json';

/** Every string of the interface, named as in the English locale. */
export type MessageKey = keyof typeof messages;

/** Keys that come in plural forms: `<key>_one`, `<key>_other`, …; each has at least `_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/**
 * The browser's `i18n.getMessage`, or a stub with the same rules: returns `''` or the key itself
 * for an unknown key.
 */
export type Translate = (key: string, substitutions: string[]) => string;

let translate: Translate = (key) => key;
let language = 'en';

/**
 * Called once by each page before it draws: where words come from, and the BCP 47 language they are
 * in.
 */
export function setTranslator(source: Translate, bcp47: string): void {
  translate = source;
  language = bcp47;
}

/** The interface's language, BCP 47. */
export function interfaceLanguage(): string {
  return language;
}

/** A string of the interface. Substitutions fill `$1`, `$2`, … of the message in order. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return find(key, substitutions.map(String)) || key;
}

/**
 * A counted string: the form of `key` for `count` (Intl.PluralRules). `$1` is the count as the
 * language writes it.
 */
export function plural(
  key: PluralKey,
  count: number,
  ...substitutions: (string | number)[]
): string {
  const category = new Intl.PluralRules(language).select(count);
  const words = [formatNumber(count), ...substitutions.map(String)];
  return find(`${key}_${category}`, words) || find(`${key}_other`, words) || key;
}

function find(key: string, substitutions: string[]): string {
  const words = translate(key, substitutions);
  return words === key ? '' : words;
}

/** `12,480` as the language writes it. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, options).format(value);
}

/** US dollars, with enough decimals for fractions of a cent. */
export function formatUsd(value: number): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: value < 0.1 && value > 0 ? 4 : 2,
  }).format(value);
}

/** Bytes as kB, MB or GB. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return formatNumber(bytes / 1000 ** step, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  });
}

/**
 * A date with the precision it was stated with: `2023`, `Aug 2023`, `3 Aug 2023`, in the language's
 * own form.
 */
export function formatPartialDate(date: string): string {
  const [year, month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'short';
  if (day) options.day = 'numeric';
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, options).format(time);
}

/** A stated time in the reader's own time zone; a date without a time is not converted. */
export function formatTime(stated: string): string {
  if (!stated.includes('T')) return formatPartialDate(stated);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(stated),
  );
}

/** How long ago, in one unit: `3 hr. ago`, `yesterday`. */
export function formatAgo(stated: string, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(stated)) / 60_000));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (!stated.includes('T') || minutes >= 24 * 60)
    return format.format(-Math.floor(minutes / (24 * 60)), 'day');
  if (minutes >= 60) return format.format(-Math.floor(minutes / 60), 'hour');
  return format.format(-minutes, 'minute');
}

/** Names in a row: `A, B and C`. */
export function formatList(names: string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** A language's name in the interface's language; the code where there is none. */
export function languageName(bcp47: string): string {
  return (
    new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(bcp47) ?? bcp47
  );
}

/** A region's name (`HK` → `Hong Kong SAR China`); the code where there is none. */
export function regionName(region: string): string {
  return (
    new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(region) ?? region
  );
}

/** Two days as a span (`16 – 22 Nov 2026`), each `YYYY-MM-DD`. */
export function formatDayRange(from: string, until: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`));
}
