import type { Article } from '../article/article.ts';
import { ARTICLE_THRESHOLD, readArticle } from '../article/read-article.ts';
import { parseSnapshot } from '../article/snapshot-schema.ts';
import { runInTab } from '../browser/tabs.ts';

/** What a tab's page turned out to be. `isArticle` is whether we would have taken it for one unasked. */
export type TabReading = { article: Article; isArticle: boolean } | { article: null };

/**
 * Reads the page in a tab. Throws `page-unreachable` where we may not look, `bad-input` when what comes back from
 * the page is not a snapshot.
 */
export async function readTab(tabId: number, now: Date): Promise<TabReading> {
  const snapshot = parseSnapshot(await runInTab(tabId, '/reader.js'));
  const reading = readArticle(snapshot, { now });
  return reading.article ? { article: reading.article, isArticle: reading.isArticle >= ARTICLE_THRESHOLD } : { article: null };
}
