import { defined } from '../../invariant.ts';
import { AppError } from '../../errors.ts';
import { isHttpUrl } from '../../url/http-url.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
import { decodeBytes } from './decode.ts';
import { feedDate } from './feed-date.ts';
import { BLURB_MOST, feedItemSchema, type FeedItem } from '../feed-item.ts';
import { readJsonFeed } from './json-feed.ts';
import { stripMarkup } from './strip-markup.ts';
import type { RawEntry, RawFeed } from './raw-feed.ts';
import { parseRssAtom } from './rss-atom.ts';

/**
 * The most bytes of a feed that are read: few real ones have more, and what is longer ends in old
 * entries.
 */
export const FEED_MOST_BYTES = 4_000_000;

export interface FeedContext {
  /** Where the feed was read: relative links are resolved against it. */
  feedUrl: string;
  /** The `content-type` header. */
  contentType: string | null;
  publisherId: string;
  /** The publisher's language, BCP 47: for feeds that state none, and to guess an encoding. */
  language: string;
  now: Date;
  /** The publisher's time zone (IANA) for times stated without one; absent means UTC. */
  zone?: string | null;
}

export interface ParsedFeed {
  format: RawFeed['format'];
  /** The good entries, in the feed's order, each address once. */
  items: FeedItem[];
  /** Entries that had no title, no address, or could not be read at all. */
  rejected: number;
  /** False if the feed ends in the middle: it is worth asking for again. */
  complete: boolean;
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed, from its raw bytes. Lenient: a broken entry is
 * skipped alone. Throws AppError `bad-feed` if there is no feed at all (a web page, an empty or a
 * binary body, broken JSON); `detail` names the reason. Entities a document defines itself are
 * never expanded.
 */
export function parseFeed(bytes: Uint8Array, context: FeedContext): ParsedFeed {
  const cut = bytes.length > FEED_MOST_BYTES;
  const text = decodeBytes(cut ? bytes.subarray(0, FEED_MOST_BYTES) : bytes, context).trimStart();
  if (text === '') throw new AppError('bad-feed', { detail: 'empty' });
  const { format, language, base, entries, broken, complete } = text.startsWith('{')
    ? readJsonFeed(text)
    : parseRssAtom(text);
  const items = new Map<string, FeedItem>();
  let rejected = broken;
  const from = absolute(base, context.feedUrl) ?? context.feedUrl;
  const spoken = languageOf(language) ?? context.language;
  const read = entries.map((entry) => itemOf(entry, from, spoken, context));
  const parted = partedByFragment(read);
  for (const found of read) {
    if (!found) rejected += 1;
    else {
      const url = parted.has(found.item.url)
        ? `${found.item.url}${found.fragment}`
        : found.item.url;
      if (!items.has(url)) items.set(url, { ...found.item, url });
    }
  }
  return { format, items: [...items.values()], rejected, complete: complete && !cut };
}

function itemOf(
  entry: RawEntry,
  base: string,
  language: string,
  { now, publisherId, zone }: FeedContext,
): { item: FeedItem; fragment: string } | null {
  const title = firstText(entry.titles, 400);
  const from = absolute(entry.base, base) ?? base;
  const url = entry.links.map((link) => absolute(link, from)).find((link) => link !== null);
  if (!title || !url) return null;
  const blurb = firstText(entry.blurbs, BLURB_MOST);
  const item = feedItemSchema.safeParse({
    url: canonicalUrl(url),
    title,
    blurb: blurb === title ? '' : blurb,
    publishedAt:
      entry.dates.map((date) => feedDate(date, now, zone)).find((date) => date !== null) ?? null,
    guid: (entry.guid?.trim() || url).slice(0, 1000),
    publisherId,
    language: languageOf(entry.language) ?? language,
  });
  return item.success ? { item: item.data, fragment: fragmentOf(url, entry.guid) } : null;
}

/**
 * The fragment of an entry's address, else that of an id which is the same page with a fragment; ''
 * for none.
 */
function fragmentOf(url: string, guid: string | undefined): string {
  const { hash } = new URL(url);
  const id = hash === '' ? absolute(guid, url) : null;
  return id !== null && id.split('#')[0] === url ? new URL(id).hash : hash;
}

/**
 * Pages on which several entries with titles of their own differ by fragment alone: release notes
 * and changelogs. One fragment that all entries of a feed bear (`#atom-everything`) parts nothing,
 * since their pages differ.
 */
function partedByFragment(read: ({ item: FeedItem; fragment: string } | null)[]): Set<string> {
  const pages = Map.groupBy(
    read.filter((found) => found !== null),
    ({ item }) => item.url,
  );
  const parted = new Set<string>();
  for (const [url, entries] of pages) {
    const fragments = new Set(entries.map(({ fragment }) => fragment));
    const titles = new Set(entries.map(({ item }) => item.title));
    const isParted = fragments.size > 1 && titles.size > 1 && !url.includes('#');
    if (isParted) parted.add(url);
  }
  return parted;
}

function firstText(texts: (string | undefined)[], most: number): string {
  for (const text of texts) {
    const plain = text ? stripMarkup(text, most) : '';
    if (plain) return plain;
  }
  return '';
}

function absolute(link: string | undefined, base: string): string | null {
  const text = link?.trim().replaceAll('&amp;', '&');
  if (!text || !URL.canParse(text, base)) return null;
  const { href } = new URL(text, base);
  return href.length <= 4096 && isHttpUrl(href) ? href : null;
}

function languageOf(stated: string | undefined): string | null {
  const found = /^([a-z]{2,3})([-_][a-z0-9]{2,8})*$/i.exec(stated?.trim() ?? '');
  if (!found || /^(und|mul|zxx)/i.test(found[0])) return null;
  const [primary, ...rest] = found[0].replaceAll('_', '-').split('-');
  return [defined(primary).toLowerCase(), ...rest].join('-');
}
