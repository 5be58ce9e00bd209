import { storedValue, type StoredValue } from './storage.ts';

/** When the week's page was opened: this visit and the one before; ISO 8601. */
export interface RecapVisits {
  at: string;
  before: string | null;
}

/** Written by the week's page alone. */
export const recapVisitsValue = storedValue<RecapVisits | null>(
  'local',
  'recap-visits',
  (stored) => {
    const { at, before } = (stored ?? {}) as Partial<RecapVisits>;
    return typeof at === 'string'
      ? { at, before: typeof before === 'string' ? before : null }
      : null;
  },
);

/** Reloading the page within this time is the same visit. */
const SAME_VISIT_MS = 30 * 60_000;

/** Records a visit and returns the time of the previous one; null at the first. */
export async function noteVisit(
  now: Date,
  visits: StoredValue<RecapVisits | null> = recapVisitsValue,
): Promise<Date | null> {
  const last = await visits.get();
  if (last && now.getTime() - Date.parse(last.at) < SAME_VISIT_MS)
    return last.before === null ? null : new Date(last.before);
  await visits.set({ at: now.toISOString(), before: last?.at ?? null });
  return last && new Date(last.at);
}
