import type { FeedState } from '../../feeds/feed-state.ts';
import { database } from './database.ts';

/** What is known of every feed that was ever asked for. */
export function feedStates(): Promise<FeedState[]> {
  return database.feeds.toArray();
}
