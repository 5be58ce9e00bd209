import type { Article } from '../article/article.ts';
import { IS_ARTICLE_THRESHOLD, extractArticle } from '../article/extract/extract-article.ts';
import { snapshotSchema } from '../article/snapshot/snapshot-schema.ts';
import { runInTab } from '../browser/tabs.ts';
import { AppError } from '../errors.ts';

/**
 * What a tab's page turned out to be. `isArticle` is whether we would have taken it for one unasked; `address` is where
 * the tab was when it was read, if the page read is the tab's own.
 */
export type TabReading = ({ article: Article; isArticle: boolean } | { article: null }) & {
  address?: string;
};

/**
 * Reads the page in a tab. Throws `page-unreachable` where we may not look, `bad-input` when what comes back from
 * the page is not a snapshot.
 */
export async function readTab(tabId: number, now: Date): Promise<TabReading> {
  const snapshot = snapshotSchema.safeParse(await runInTab(tabId, '/reader.js'));
  if (!snapshot.success)
    throw new AppError('bad-input', { detail: 'the page sent no snapshot', cause: snapshot.error });
  const reading = extractArticle(snapshot.data, { now });
  const address = snapshot.data.url;
  return reading.article
    ? { article: reading.article, isArticle: reading.isArticle >= IS_ARTICLE_THRESHOLD, address }
    : { article: null, address };
}
