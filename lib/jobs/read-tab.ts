import type { Article } from '../article/article.ts';
import { IS_ARTICLE_THRESHOLD, extractArticle } from '../article/extract/extract-article.ts';
import type { Snapshot } from '../article/snapshot/take-snapshot.ts';
import { snapshotSchema } from '../article/snapshot/snapshot-schema.ts';
import { runInTab } from '../browser/tabs.ts';
import { AppError } from '../errors.ts';

/**
 * Result of reading a tab. `isArticle` is the classifier's decision; `address` is the tab's address
 * when it was read, if the page is the tab's own.
 */
export type TabReading = ({ article: Article; isArticle: boolean } | { article: null }) & {
  address?: string;
  /** The page is the browser's viewer of a PDF. */
  isPdf?: boolean;
};

/** Elements in the document that Chromium shows a PDF in: root, head, body and the viewer. */
const MAX_VIEWER_NODES = 8;

/** Whether a document holds nothing but the browser's viewer of a PDF. */
function isPdfViewer({ nodes }: Snapshot): boolean {
  return (
    nodes.length <= MAX_VIEWER_NODES &&
    nodes.some(
      (node) =>
        node.length > 2 &&
        node[1] === 'embed' &&
        node[2] !== 0 &&
        node[2]?.type === 'application/pdf',
    )
  );
}

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
  if (isPdfViewer(snapshot.data)) return { article: null, address, isPdf: true };
  return reading.article
    ? { article: reading.article, isArticle: reading.isArticle >= IS_ARTICLE_THRESHOLD, address }
    : { article: null, address };
}
