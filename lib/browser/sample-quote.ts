import { storedValue } from './stored-value.ts';

/** Words to be shown on the sample's own page, where no script can be run from outside; each wish has its own time. */
export interface SampleQuote {
  tabId: number;
  quote: string;
  at: string;
}

/** The last wish; written by the background alone, watched by the sample's page. */
export const sampleQuoteValue = storedValue<SampleQuote | null>(
  'session',
  'sample-quote',
  (stored) => (stored as SampleQuote | undefined) ?? null,
);
