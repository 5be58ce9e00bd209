import type { Prediction, Verdict } from '../contract/prediction.ts';
import type { Insight } from '../insight/insight.ts';
import { MS_PER_DAY } from '../text/duration.ts';

/** Dated predictions of a card, without those whose check failed. */
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

/** Last day of a year, month or day, `YYYY-MM-DD`. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Predictions without a verdict, next due first: due within seven days, and later. */
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

/** Accuracy of one speaker's predictions. */
export interface Tally {
  /** The speaker; null for predictions without a named speaker. */
  speaker: string | null;
  'came-true': number;
  'did-not': number;
  unclear: number;
}

/** Verdicts by speaker, those with the most verdicts first. */
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

/** Predictions in a week's recap. */
export interface Outlook {
  /** Number of predictions without a verdict. */
  due: number;
  tally: Tally[];
}

/** Counts due predictions without a verdict, and each speaker's accuracy. */
export function outlookOf(due: Prediction[], verdicts: Verdict[]): Outlook {
  const judged = new Set(verdicts.map(({ id }) => id));
  return { due: due.filter(({ id }) => !judged.has(id)).length, tally: tallyOf(verdicts) };
}
