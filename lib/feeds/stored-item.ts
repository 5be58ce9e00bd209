import * as z from 'zod/mini';
import { feedItemSchema, BLURB_MOST, type FeedItem } from './feed-item.ts';
import type { EventEntry } from './cluster/event-index.ts';
import type { Article } from '../article/article.ts';
import { primaryLanguage } from '../text/language.ts';

/** A feed item as the library keeps it; the address is the key. */
export const storedItemSchema = z.extend(feedItemSchema, {
  /**
   * When it was published, or collected where no time is stated: what it is sorted and removed by.
   * ISO 8601 UTC.
   */
  at: z.iso.datetime(),
  collectedAt: z.iso.datetime(),
  feedUrl: z.string().check(z.minLength(1)),
  /** Empty until it was grouped. */
  eventId: z.string(),
  /** Ids of the names in it, most mentioned first. */
  entityIds: z.array(z.string()),
  /** What it is compared by, see `eventTerms`. */
  terms: z.array(z.tuple([z.string(), z.number()])),
  /** The address of an earlier item with nearly the same text; null for a report of its own. */
  duplicateOf: z.nullable(z.string()),
});
export type StoredItem = z.infer<typeof storedItemSchema>;

/** An item as it is first stored: not grouped yet. */
export function newStoredItem(
  item: FeedItem,
  {
    feedUrl,
    now,
    entityIds,
    terms,
  }: { feedUrl: string; now: Date; entityIds: string[]; terms: StoredItem['terms'] },
): StoredItem {
  return {
    ...item,
    at: item.publishedAt ?? now.toISOString(),
    collectedAt: now.toISOString(),
    feedUrl,
    eventId: '',
    entityIds,
    terms,
    duplicateOf: null,
  };
}

/** What grouping needs of a stored item. */
export function entryOf({
  url,
  eventId,
  at,
  language,
  terms,
  title,
  blurb,
}: StoredItem): EventEntry {
  return {
    id: url,
    eventId,
    at: Date.parse(at),
    language: primaryLanguage(language),
    terms,
    report: { title, blurb },
  };
}

/**
 * A read article as an item, so that it joins the events of what the feeds brought; with collecting
 * off these items are all there is. Its text is cut to the length of a long summary; a day without
 * an hour is taken at noon.
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
