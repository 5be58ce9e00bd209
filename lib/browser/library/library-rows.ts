import type { Article } from '../../article/article.ts';
import { database, type StoredInsight } from './database.ts';

/** The cards read last, newest first: what the library shows before its index is read. */
export function latestInsights(most: number): Promise<StoredInsight[]> {
  return database.insights.orderBy('readAt').reverse().limit(most).toArray();
}

/** The cards of these addresses; undefined where one is gone. */
export function insightsOf(urls: string[]): Promise<(StoredInsight | undefined)[]> {
  return database.insights.bulkGet(urls);
}

/** The articles of these addresses; undefined where none is kept. */
export function articlesOf(urls: string[]): Promise<(Article | undefined)[]> {
  return database.articles.bulkGet(urls);
}

/** How many cards there are, and how many the search has not taken in. Read live: both change with the library. */
export async function librarySize(): Promise<{ cards: number; unindexed: number }> {
  const [cards, unindexed] = await Promise.all([
    database.insights.count(),
    database.unindexed.count(),
  ]);
  return { cards, unindexed };
}

/** When the latest deletion that can be undone was, and how many cards it took. */
export async function latestDeletion(): Promise<{ deletedAt: string; cards: number } | null> {
  const last = await database.deletions.orderBy('deletedAt').last();
  return last ? { deletedAt: last.deletedAt, cards: last.insights.length } : null;
}
