import type { Spending } from '../engines/budget.ts';
import { storedValue } from './stored-value.ts';

/** What model calls cost, newest last; written by the background alone. */
const spendingsValue = storedValue<Spending[]>('local', 'spendings', (stored) => (Array.isArray(stored) ? (stored as Spending[]) : []));

/** Calls older than this many are summed up by nobody and dropped. */
const MOST = 5_000;

/** Everything spent so far that is still on record. */
export function readSpendings(): Promise<Spending[]> {
  return spendingsValue.get();
}

/** Adds one finished call to the record. */
export async function recordSpending(spending: Spending): Promise<void> {
  await spendingsValue.set([...(await spendingsValue.get()), spending].slice(-MOST));
}
