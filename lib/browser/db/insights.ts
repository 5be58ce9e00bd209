import type { Article } from '../../article/article.ts';
import type { Insight } from '../../insight/insight.ts';
import { predictionsOf } from '../../library/predictions.ts';
import { database, markUnindexed, type StoredInsight } from './database.ts';

/**
 * The library's row at exactly this canonical address; undefined if there is none. Of any other
 * address see `findInsight`.
 */
export function insightAt(url: string): Promise<StoredInsight | undefined> {
  return database.insights.get(url);
}

/** The article that a card was written from. */
export function findArticle(url: string): Promise<Article | undefined> {
  return database.articles.get(url);
}

/** Removes a card with all dependent rows, without undo. */
export async function removeInsight(url: string): Promise<void> {
  const { insights, articles, addresses, refinements, unindexed, predictions } = database;
  await database.transaction(
    'rw',
    [insights, articles, addresses, refinements, unindexed, predictions],
    async () => {
      await markUnindexed([url]);
      await Promise.all([
        predictions.where('url').equals(url).delete(),
        insights.delete(url),
        articles.delete(url),
        addresses.where('url').equals(url).delete(),
        refinements.where('url').equals(url).delete(),
      ]);
    },
  );
}

/** Replaces the card of an article by another engine's, if the article is still in the library. */
export async function replaceInsight(insight: Insight): Promise<void> {
  await database.transaction(
    'rw',
    database.insights,
    database.unindexed,
    database.predictions,
    async () => {
      const before = await database.insights.get(insight.article.url);
      if (!before) return;
      await database.insights.put(rowOf(insight, before));
      await savePredictions(insight);
      await markUnindexed([insight.article.url]);
    },
  );
}

/**
 * Replaces the stored predictions of a card, so that they come due even if the library page is
 * never opened.
 */
export async function savePredictions(insight: Insight): Promise<void> {
  await database.predictions.where('url').equals(insight.article.url).delete();
  await database.predictions.bulkPut(predictionsOf(insight));
}

/** Builds the library row of a card. */
export function rowOf(
  insight: Insight,
  { contentHash, readAt }: { contentHash: string; readAt: string },
): StoredInsight {
  return {
    url: insight.article.url,
    insight,
    readAt,
    publishedAt: insight.article.publishedAt,
    publisherId: insight.article.publisherId,
    eventType: insight.eventType,
    entityIds: insight.entities.map(({ id }) => id),
    audiences: insight.sections.audience.map(({ audience }) => audience),
    contentHash,
  };
}

/** Rows read since a time, newest first. */
export function recentInsights(since: Date, most: number): Promise<StoredInsight[]> {
  return database.insights
    .where('readAt')
    .aboveOrEqual(since.toISOString())
    .reverse()
    .limit(most)
    .toArray();
}

/** Addresses of cards read since a time, from the index only. */
export function urlsReadSince(since: Date): Promise<string[]> {
  return database.insights.where('readAt').aboveOrEqual(since.toISOString()).primaryKeys();
}

/** The latest cards, newest first; shown before the search index is loaded. */
export function latestInsights(most: number): Promise<StoredInsight[]> {
  return database.insights.orderBy('readAt').reverse().limit(most).toArray();
}

/** Cards of these addresses; undefined for missing ones. */
export function insightsOf(urls: string[]): Promise<(StoredInsight | undefined)[]> {
  return database.insights.bulkGet(urls);
}

/** Articles of these addresses; undefined for missing ones. */
export function articlesOf(urls: string[]): Promise<(Article | undefined)[]> {
  return database.articles.bulkGet(urls);
}

/** Addresses of the cards read last, newest first: keys only, no card is read. */
export function latestUrls(most: number): Promise<string[]> {
  return database.insights.orderBy('readAt').reverse().limit(most).primaryKeys();
}

/** Number of cards, and of cards not indexed yet. Observable by live queries. */
export async function librarySize(): Promise<{ cards: number; unindexed: number }> {
  const [cards, unindexed] = await Promise.all([
    database.insights.count(),
    database.unindexed.count(),
  ]);
  return { cards, unindexed };
}

/** Time and number of cards of the latest deletion that can be undone. */
export async function latestDeletion(): Promise<{ deletedAt: string; cards: number } | null> {
  const last = await database.deletions.orderBy('deletedAt').last();
  return last ? { deletedAt: last.deletedAt, cards: last.insights.length } : null;
}

/** A model's card for exactly this content, engine, model, prompt and language. */
export async function findRefinement(key: string): Promise<Insight | undefined> {
  return (await database.refinements.get(key))?.insight;
}

/** Caches a model's card, so that the same request is paid for once. */
export async function saveRefinement(key: string, insight: Insight): Promise<void> {
  await database.refinements.put({
    key,
    url: insight.article.url,
    insight,
    writtenAt: insight.writtenAt,
  });
}
