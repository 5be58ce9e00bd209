import * as z from 'zod/mini';
import { AppError } from '../../errors.ts';
import type { RawFeed } from './raw-feed.ts';
import { MAX_ENTRIES } from './rss-atom.ts';

/**
 * Words, or a number that a publisher gives for an id; anything else is as if it were not there.
 */
const words = z.catch(
  z.optional(z.union([z.string(), z.pipe(z.number(), z.transform(String))])),
  undefined,
);

const itemSchema = z.object({
  id: words,
  url: words,
  external_url: words,
  title: words,
  content_html: words,
  content_text: words,
  summary: words,
  date_published: words,
  date_modified: words,
  language: words,
});
const feedSchema = z.object({
  version: words,
  title: words,
  home_page_url: words,
  language: words,
  items: z.catch(z.optional(z.array(z.unknown())), undefined),
});

/**
 * A JSON feed (jsonfeed.org, 1.0 and 1.1) as it states itself. Throws AppError `bad-feed` where the
 * text is none.
 */
export function readJsonFeed(text: string): RawFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-feed', { detail: 'broken JSON', cause });
  }
  const feed = feedSchema.safeParse(value).data;
  const isFeed =
    feed &&
    (feed.version
      ? feed.version.includes('jsonfeed.org/version/')
      : Boolean(feed.title) && feed.items !== undefined);
  if (!isFeed) throw new AppError('bad-feed', { detail: 'JSON, but not a feed' });
  const items = (feed.items ?? [])
    .slice(0, MAX_ENTRIES)
    .flatMap((item) => itemSchema.safeParse(item).data ?? []);
  const entries = items.map((item) => ({
    links: [item.url, item.external_url, item.id],
    titles: [item.title, item.content_text, item.content_html],
    blurbs: [item.summary, item.content_text, item.content_html],
    dates: [item.date_published, item.date_modified],
    guid: item.id,
    language: item.language,
  }));
  return {
    format: 'json',
    language: feed.language,
    base: feed.home_page_url,
    entries,
    broken: 0,
    complete: true,
  };
}
