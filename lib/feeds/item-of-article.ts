import type { Article } from '../article/article.ts';
import { BLURB_MOST, type FeedItem } from './feed-item.ts';

/**
 * A read article as an item, so that it joins the events of what the feeds brought; with collecting off these items
 * are all there is. Its text is cut to the length of a long summary; a day without an hour is taken at noon.
 */
export function itemOfArticle({
  url,
  title,
  paragraphs,
  publishedAt,
  publisherId,
  language,
}: Article): FeedItem {
  const text = paragraphs
    .filter(({ kind }) => kind === 'paragraph')
    .map((paragraph) => paragraph.text)
    .join(' ');
  const cut =
    text.length <= BLURB_MOST ? text : `${text.slice(0, BLURB_MOST - 1).replace(/\s+\S*$/, '')}…`;
  return {
    url,
    title: title.slice(0, 400),
    blurb: cut,
    publishedAt:
      publishedAt === null
        ? null
        : new Date(
            publishedAt.length <= 10 ? `${publishedAt}T12:00:00Z` : publishedAt,
          ).toISOString(),
    guid: url.slice(0, 1000),
    publisherId: publisherId ?? new URL(url).host,
    language,
  };
}
