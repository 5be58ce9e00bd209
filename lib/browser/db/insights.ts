import type { Article } from '../../article/article.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
import type { Insight } from '../../insight/insight.ts';
import { predictionsOf } from '../../library/predictions.ts';
import { database, markUnindexed, type StoredInsight } from './database.ts';

/**
 * The library's row for an article: the one of this very address, else the one that has it as an alias;
 * undefined if it is not in the library.
 */
export async function findInsight(address: string): Promise<StoredInsight | undefined> {
  const canonical = canonicalUrl(address);
  const [alias, direct] = await Promise.all([
    database.addresses.get(canonical),
    database.insights.get(canonical),
  ]);
  return direct ?? (alias && database.insights.get(alias.url));
}

/** The text a card was written from. */
export function findArticle(url: string): Promise<Article | undefined> {
  return database.articles.get(url);
}

/** Takes one card out of the library, with all that hangs on it, for good. */
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

/** Replaces the card shown for an article by another engine's, if the article is still in the library. */
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

/** Replaces the stored predictions of a card; they come due whether or not the library page is ever opened. */
export async function savePredictions(insight: Insight): Promise<void> {
  await database.predictions.where('url').equals(insight.article.url).delete();
  await database.predictions.bulkPut(predictionsOf(insight));
}

/** A card as the library keeps it. */
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

/** The rows read since a time, newest first. */
export function recentInsights(since: Date, most: number): Promise<StoredInsight[]> {
  return database.insights
    .where('readAt')
    .aboveOrEqual(since.toISOString())
    .reverse()
    .limit(most)
    .toArray();
}

/** The addresses of the cards read since a time; no card is read for it. */
export function urlsReadSince(since: Date): Promise<string[]> {
  return database.insights.where('readAt').aboveOrEqual(since.toISOString()).primaryKeys();
}

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

/** A model's card for exactly this content, engine, model, prompt and language; undefined if it was never written. */
export async function findRefinement(key: string): Promise<Insight | undefined> {
  return (await database.refinements.get(key))?.insight;
}

/** Keeps a model's card, so that the same question is never paid for twice. */
export async function saveRefinement(key: string, insight: Insight): Promise<void> {
  await database.refinements.put({
    key,
    url: insight.article.url,
    insight,
    writtenAt: insight.writtenAt,
  });
}
