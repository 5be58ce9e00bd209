import type { Spending } from '../engines/budget.ts';
import { inTurn } from './in-turn.ts';
import { storedValue } from './stored-value.ts';

/** What model calls cost, newest last; written by the background alone. */
const spendingsValue = storedValue<Spending[]>('local', 'spendings', (stored) =>
  Array.isArray(stored) ? stored.filter(isSpending) : [],
);

/** Calls older than this many are summed up by nobody and dropped. */
const MOST = 5_000;

/** Everything spent so far that is still on record. */
export function readSpendings(): Promise<Spending[]> {
  return spendingsValue.get();
}

/** Adds one finished call to the record; two that finish together are both in it. */
export function recordSpending(spending: Spending): Promise<void> {
  return inTurn('spendings', async () =>
    spendingsValue.set([...(await spendingsValue.get()), spending].slice(-MOST)),
  );
}

/** Forgets what was spent. */
export function forgetSpendings(): Promise<void> {
  return inTurn('spendings', () => spendingsValue.remove());
}

function isSpending(value: unknown): value is Spending {
  const { at, usd } = (value ?? {}) as Partial<Spending>;
  return typeof at === 'string' && (usd === null || typeof usd === 'number');
}
