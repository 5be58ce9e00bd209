import type { Article } from '../article/article.ts';
import { IS_ARTICLE_THRESHOLD, extractArticle } from '../article/extract/extract-article.ts';
import { snapshotSchema } from '../article/snapshot/snapshot-schema.ts';
import { runInTab } from '../browser/tabs.ts';
import { AppError } from '../errors.ts';

/**
 * Result of reading a tab. `isArticle` is the classifier's decision; `address` is the tab's address
 * when it was read, if the page is the tab's own.
 */
export type TabReading = ({ article: Article; isArticle: boolean } | { article: null }) & {
  address?: string;
};

/**
 * Reads a tab's page. Throws `page-unreachable` without access, `bad-input` if the result is not a
 * snapshot.
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
