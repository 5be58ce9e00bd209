import type { ParsedText } from '../parsed-text.ts';

const DAY = 86_400_000;
/** Lengths in words: the month is stated if a day in this many days from the article's is in it. */
const vague: [RegExp, from: number, to: number][] = [
  [/\b(?:coming|next(?: few)?|few) days\b/i, 1, 7],
  [/\b(?:coming|next(?: few)?|few) weeks\b/i, 7, 35],
  [/(?:未来|接下来)(?:几|数)天/, 1, 7],
  [/(?:未来|接下来)(?:几|数)周/, 7, 35],
];

/**
 * True if a partial ISO date (2027, 2027-07, 2026-07-10) is the end of a duration in the evidence,
 * counted from the article's reference date: `the next two weeks`, `within 12 months`. A duration
 * without a number (`the coming weeks`) implies a month at most. Durations followed by `ago` or
 * `earlier` do not count.
 */
export function isReckoned(date: string, evidence: ParsedText, day: string | null): boolean {
  const start = day === null ? Number.NaN : Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(start)) return false;
  const after = (days: number) => new Date(start + days * DAY).toISOString().slice(0, 10);
  const ends = evidence.quantities
    .filter(
      ({ end }) => !/^\s(?:ago|earlier|before|old)\b|^前/.test(evidence.text.slice(end, end + 9)),
    )
    .flatMap(({ unit, value }) => {
      if (unit === 'duration second' && value >= DAY / 1000) return [after((value * 1000) / DAY)];
      return unit === 'duration month' ? [monthsAfter(start, value)] : [];
    });
  if (ends.some((end) => end.startsWith(date))) return true;
  return (
    /^\d{4}-\d{2}$/.test(date) &&
    vague.some(
      ([words, from, to]) =>
        words.test(evidence.text) &&
        after(from).slice(0, 7) <= date &&
        date <= after(to).slice(0, 7),
    )
  );
}

/** The day so many months later; the last day of a shorter month. */
function monthsAfter(start: number, months: number): string {
  const day = new Date(start);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
