import type { ErrorInfo } from '../errors.ts';
import { storedValue } from './stored-value.ts';

/** How the last collection of feeds went, or is going. */
export type Collection =
  | { status: 'running'; startedAt: string; done: number; of: number; newItems: number }
  | { status: 'done'; at: string; feeds: number; failed: number; newItems: number }
  | { status: 'failed'; at: string; error: ErrorInfo };

export const collectionValue = storedValue<Collection | null>(
  'session',
  'collection',
  (stored) => (stored as Collection | undefined) ?? null,
);
