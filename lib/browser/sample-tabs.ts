import { storedValue } from './stored-value.ts';

/** The tabs that show the sample article now; written by the background alone. */
export const sampleTabsValue = storedValue<number[]>('session', 'sample-tabs', (stored) =>
  Array.isArray(stored) ? (stored as number[]) : [],
);
