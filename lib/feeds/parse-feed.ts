import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { AppError } from '../errors.ts';
import { isHttpUrl } from '../article/is-http-url.ts';
import { canonicalUrl } from '../article/canonical-url.ts';
import { decodeFeed } from './decode-feed.ts';
import { feedDate } from './feed-date.ts';
import { BLURB_MOST, feedItemSchema, type FeedItem } from './feed-item.ts';
import { plainText } from './plain-text.ts';
import { ENTRIES_MOST, splitFeed } from './split-feed.ts';

/** The most bytes of a feed that are read: few real ones have more, and what is longer ends in old entries. */
export const FEED_MOST_BYTES = 4_000_000;

/** So many broken entries one after another, and the rest is not tried. */
const FAILURES_MOST = 100;

export interface FeedContext {
  /** Where the feed was read: relative links are resolved against it. */
  feedUrl: string;
  /** The `content-type` header. */
  contentType: string | null;
  publisherId: string;
  /** The publisher's language, BCP 47: for feeds that state none, and to guess an encoding. */
  language: string;
  now: Date;
}

export interface ParsedFeed {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  /** The good entries, in the feed's order, each address once. */
  items: FeedItem[];
  /** Entries that had no title, no address, or could not be read at all. */
  rejected: number;
  /** False if the feed ends in the middle: it is worth asking for again. */
  complete: boolean;
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed, from its bytes as they came. Lenient with what publishers send: a
 * broken entry costs itself only. Throws AppError `bad-feed` where there is no feed at all (a web page, an empty or a
 * binary body, broken JSON); `detail` says which. Entities a document defines itself are never expanded.
 */
export function parseFeed(bytes: Uint8Array, context: FeedContext): ParsedFeed {
  const cut = bytes.length > FEED_MOST_BYTES;
  const text = decodeFeed(cut ? bytes.subarray(0, FEED_MOST_BYTES) : bytes, context).trimStart();
  if (text === '') throw new AppError('bad-feed', { detail: 'empty' });
  const { format, language, base, entries, broken, complete } = text.startsWith('{') ? readJson(text) : readXml(text);
  const items = new Map<string, FeedItem>();
  let rejected = broken;
  const from = absolute(base, context.feedUrl) ?? context.feedUrl;
  const spoken = languageOf(language) ?? context.language;
  for (const entry of entries) {
    const item = itemOf(entry, from, spoken, context);
    if (!item) rejected += 1;
    else if (!items.has(item.url)) items.set(item.url, item);
  }
  return { format, items: [...items.values()], rejected, complete: complete && !cut };
}

/** What the four formats have in common, as they state it. */
interface RawEntry {
  links: (string | undefined)[];
  titles: (string | undefined)[];
  blurbs: (string | undefined)[];
  dates: (string | undefined)[];
  guid: string | undefined;
  language?: string | undefined;
}

interface RawFeed {
  format: ParsedFeed['format'];
  language: string | undefined;
  base: string | undefined;
  entries: RawEntry[];
  broken: number;
  complete: boolean;
}

function itemOf(entry: RawEntry, base: string, language: string, { now, publisherId }: FeedContext): FeedItem | null {
  const title = firstText(entry.titles, 400);
  const url = entry.links.map((link) => absolute(link, base)).find((link) => link !== null);
  if (!title || !url) return null;
  const blurb = firstText(entry.blurbs, BLURB_MOST);
  const item = feedItemSchema.safeParse({
    url: canonicalUrl(url),
    title,
    blurb: blurb === title ? '' : blurb,
    publishedAt: entry.dates.map((date) => feedDate(date, now)).find((date) => date !== null) ?? null,
    guid: (entry.guid?.trim() || url).slice(0, 1000),
    publisherId,
    language: languageOf(entry.language) ?? language,
  });
  return item.success ? item.data : null;
}

function firstText(texts: (string | undefined)[], most: number): string {
  for (const text of texts) {
    const plain = text ? plainText(text, most) : '';
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
  return [primary!.toLowerCase(), ...rest].join('-');
}

function readJson(text: string): RawFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-feed', { detail: 'broken JSON', cause });
  }
  const parsed = tryFeedsmith(withFewerItems(value));
  if (!parsed) throw new AppError('bad-feed', { detail: 'JSON, but not a feed' });
  return { ...parsed, broken: 0, complete: true };
}

/** A JSON feed's object with as many items as are read of other feeds. */
function withFewerItems(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return value;
  return { ...value, items: value.items.slice(0, ENTRIES_MOST) };
}

function readXml(text: string): RawFeed {
  const opening = text.slice(0, 20_000);
  const isFeed = /<(?:[\w.-]{1,40}:)?(rss|feed|rdf)(?=[\s>])/i.test(text.slice(0, 2_000_000));
  if (!isFeed) throw new AppError('bad-feed', { detail: /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(opening) ? 'a web page' : 'no feed' });
  const { head, entries, complete } = splitFeed(text);
  const whole = tryFeedsmith(documentOf(head, entries));
  if (whole && whole.entries.length >= entries.length) return { ...whole, broken: 0, complete };
  // Something in it cannot be read: each entry alone, under the head or (if that is what is broken) the root's own
  // opening tag, which holds the namespaces.
  const above = tryFeedsmith(documentOf(head, [])) ? head : rootOf(head);
  const read: Omit<RawFeed, 'broken' | 'complete'>[] = [];
  let failures = 0;
  for (const entry of entries) {
    const feed = tryFeedsmith(documentOf(above, [entry]));
    failures = feed && feed.entries.length > 0 ? 0 : failures + 1;
    if (feed && failures === 0) read.push(feed);
    if (failures > FAILURES_MOST) break;
  }
  const format = whole?.format ?? read[0]?.format ?? formatOf(head);
  return {
    format,
    language: whole?.language ?? read[0]?.language,
    base: whole?.base ?? read[0]?.base,
    entries: read.flatMap((feed) => feed.entries),
    broken: entries.length - read.length,
    complete,
  };
}

/** Entries under a head as one document, everything closed that the head opened. */
function documentOf(head: string, entries: string[]): string {
  const root = /^<([\w.:-]+)/.exec(head)?.[1] ?? 'rss';
  const channel = /<((?:[\w.-]{1,40}:)?channel)(?=[\s>])/i.exec(head)?.[1];
  const closed = channel !== undefined && new RegExp(`</${channel}\\s*>`, 'i').test(head);
  return `${head}${entries.join('')}${channel !== undefined && !closed ? `</${channel}>` : ''}</${root}>`;
}

function rootOf(head: string): string {
  const opening = head.slice(0, head.indexOf('>') + 1);
  return /^<[\w.-]*:?rss/i.test(opening) ? `${opening}<channel>` : opening;
}

function formatOf(head: string): ParsedFeed['format'] {
  return /^<(?:[\w.-]+:)?feed/i.test(head) ? 'atom' : /^<(?:[\w.-]+:)?rdf/i.test(head) ? 'rdf' : 'rss';
}

/** What feedsmith reads, in our words; null where it reads nothing. */
function tryFeedsmith(document: unknown): Omit<RawFeed, 'broken' | 'complete'> | null {
  let parsed;
  try {
    parsed = parseWithFeedsmith(document as string);
  } catch {
    return null; // its errors say only "invalid": what is missing is counted by the caller
  }
  if (parsed.format === 'rss') {
    const { feed } = parsed;
    const entries = (feed.items ?? []).map((item) => ({
      links: [item.link, item.atom?.links?.find(({ href, rel }) => href && (!rel || rel === 'alternate'))?.href, item.guid?.isPermaLink === false ? undefined : item.guid?.value, item.enclosures?.[0]?.url],
      titles: [item.title, item.dc?.titles?.[0], item.media?.title?.value],
      blurbs: [item.description, item.content?.encoded, item.media?.description?.value, item.dc?.descriptions?.[0]],
      dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published, item.atom?.updated],
      guid: item.guid?.value,
      language: item.dc?.languages?.[0],
    }));
    return { format: 'rss', language: feed.language ?? feed.dc?.languages?.[0], base: feed.link, entries };
  }
  if (parsed.format === 'atom') {
    const { feed } = parsed;
    const own = feed.links?.find(({ rel }) => !rel || rel === 'alternate')?.href;
    const entries = (feed.entries ?? []).map((entry) => ({
      links: [entry.links?.find(({ href, rel }) => href && (!rel || rel === 'alternate'))?.href, entry.links?.find(({ rel }) => rel !== 'self' && rel !== 'edit')?.href, entry.id],
      titles: [textOf(entry.title), entry.media?.title?.value],
      blurbs: [textOf(entry.summary), textOf(entry.content), entry.media?.groups?.[0]?.description?.value],
      dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
      guid: entry.id,
      language: entry.xml?.lang,
    }));
    return { format: 'atom', language: feed.xml?.lang, base: feed.xml?.base ?? own, entries };
  }
  if (parsed.format === 'rdf') {
    const { feed } = parsed;
    const entries = (feed.items ?? []).map((item) => ({
      links: [item.link, item.rdf?.about],
      titles: [item.title, item.dc?.titles?.[0]],
      blurbs: [item.description, item.content?.encoded, item.dc?.descriptions?.[0]],
      dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0], item.dcterms?.issued?.[0]],
      guid: item.rdf?.about,
      language: item.dc?.languages?.[0],
    }));
    return { format: 'rdf', language: feed.dc?.languages?.[0], base: feed.link, entries };
  }
  const { feed } = parsed;
  const entries = (feed.items ?? []).map((item) => ({
    links: [item.url, item.external_url, item.id],
    titles: [item.title, item.content_text, item.content_html],
    blurbs: [item.summary, item.content_text, item.content_html],
    dates: [item.date_published, item.date_modified],
    guid: item.id,
    language: item.language,
  }));
  return { format: 'json', language: feed.language, base: feed.home_page_url, entries };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string') return value.value;
  return undefined;
}
