import type { Prediction, Verdict } from '../contract/prediction.ts';
import type { Insight } from '../insight/insight.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** The predictions of a card that have a date. Statements whose check failed are none. */
export function predictionsOf(insight: Insight): Prediction[] {
  const { url, title, publisher, publishedAt, readAt } = insight.article;
  const dated = insight.sections.implications.filter(({ support }) => support !== 'unsupported');
  return dated.flatMap(({ text, speaker, horizon }) =>
    !horizon?.date
      ? []
      : [
          {
            id: `${url}#${text}`,
            url,
            title,
            text,
            speaker,
            publisher,
            horizon: horizon.text,
            horizonDate: horizon.date,
            due: lastDayOf(horizon.date),
            saidAt: publishedAt ?? readAt,
          },
        ],
  );
}

/** The last day of a year, a month or a day, `YYYY-MM-DD`. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Predictions without a verdict, the next due first: those whose day has come or comes within seven days, and the later ones. */
export function dueAndLater(
  predictions: Prediction[],
  judged: ReadonlySet<string>,
  today: string,
): { due: Prediction[]; later: Prediction[] } {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * MS_PER_DAY)
    .toISOString()
    .slice(0, 10);
  const open = predictions
    .filter(({ id }) => !judged.has(id))
    .toSorted((one, other) => one.due.localeCompare(other.due));
  return {
    due: open.filter(({ due }) => due <= soon),
    later: open.filter(({ due }) => due > soon),
  };
}

/** How often somebody's predictions came true. */
export interface Tally {
  /** Who predicted; null: inferred by cards. */
  speaker: string | null;
  'came-true': number;
  'did-not': number;
  unclear: number;
}

/** Verdicts by who predicted, the most judged first. */
export function tallyOf(verdicts: Verdict[]): Tally[] {
  const tallies = new Map<string | null, Tally>();
  for (const { speaker, outcome } of verdicts) {
    const tally = tallies.get(speaker) ?? { speaker, 'came-true': 0, 'did-not': 0, unclear: 0 };
    tally[outcome] += 1;
    tallies.set(speaker, tally);
  }
  const judged = (tally: Tally) => tally['came-true'] + tally['did-not'] + tally.unclear;
  return [...tallies.values()].sort(
    (one, other) =>
      judged(other) - judged(one) || (one.speaker ?? '').localeCompare(other.speaker ?? ''),
  );
}

/** What there is to say of predictions in a week's recap. */
export interface Outlook {
  /** How many wait for a verdict this week. */
  due: number;
  tally: Tally[];
}

/** Counts what is due and not judged yet, and how often whose predictions came true. */
export function outlookOf(due: Prediction[], verdicts: Verdict[]): Outlook {
  const judged = new Set(verdicts.map(({ id }) => id));
  return { due: due.filter(({ id }) => !judged.has(id)).length, tally: tallyOf(verdicts) };
}
