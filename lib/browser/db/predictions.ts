import type { Outcome, Prediction, Verdict } from '../../contract/prediction.ts';
import { database } from './database.ts';

/** Predictions due until a day (`YYYY-MM-DD`), or all for null, next due first. */
export function predictionsUntil(day: string | null, most: number): Promise<Prediction[]> {
  const rows =
    day === null
      ? database.predictions.orderBy('due')
      : database.predictions.where('due').belowOrEqual(day);
  return rows.limit(most).toArray();
}

/**
 * How many predictions without a verdict are due on a day (`YYYY-MM-DD`) or were before: keys only,
 * no rows are read.
 */
export async function dueCount(day: string, most: number): Promise<number> {
  const [due, judged] = await Promise.all([
    database.predictions.where('due').belowOrEqual(day).limit(most).primaryKeys(),
    database.verdicts.toCollection().primaryKeys(),
  ]);
  const done = new Set(judged);
  return due.filter((id) => !done.has(id)).length;
}

/** All verdicts, latest first. */
export async function verdicts(): Promise<Verdict[]> {
  return (await database.verdicts.toArray()).toSorted((one, other) =>
    other.judgedAt.localeCompare(one.judgedAt),
  );
}

/** Saves the verdict on a prediction; null removes it. */
export async function judge(
  prediction: Prediction,
  outcome: Outcome | null,
  now: Date,
): Promise<void> {
  if (outcome === null) await database.verdicts.delete(prediction.id);
  else await database.verdicts.put({ ...prediction, outcome, judgedAt: now.toISOString() });
}
