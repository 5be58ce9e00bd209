import { feedAddress, type OwnFeed } from '../../contract/own-feed.ts';
import { isHttpUrl } from '../../url/http-url.ts';
import { stripMarkup } from './strip-markup.ts';
import { openingTag } from './xml-scanner.ts';

/** Characters of a page that are searched: the links are in its head. */
const SEARCHED = 500_000;

/** Media types of feeds, the usual ones and JSON Feed's. */
const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
];

/**
 * The feeds a web page names by `<link rel="alternate">`, in its order and each once, the feeds of
 * its comments last. Linear in the page's length; at most 500,000 characters of it are read.
 */
export function findFeeds(html: string, pageUrl: string): OwnFeed[] {
  const text = html.slice(0, SEARCHED);
  const base = baseOf(text, pageUrl);
  const found = new Map<string, OwnFeed>();
  for (const { index } of text.matchAll(/<link(?=\s)/gi)) {
    const tag = openingTag(text, index, new Map());
    const href = tag?.attributes.get('href');
    if (!tag || !href || !isFeedLink(tag.attributes) || !URL.canParse(href, base)) continue;
    const address = new URL(href, base).href;
    const url = isHttpUrl(address) ? feedAddress(address) : null;
    if (url === null || found.has(url)) continue;
    found.set(url, { url, title: stripMarkup(tag.attributes.get('title') ?? '', 200) });
  }
  const isComments = ({ url, title }: OwnFeed) =>
    /comment/i.test(`${title} ${new URL(url).pathname}`);
  const feeds = [...found.values()];
  return [...feeds.filter((feed) => !isComments(feed)), ...feeds.filter(isComments)];
}

function isFeedLink(attributes: Map<string, string>): boolean {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  return relations.includes('alternate') && feedTypes.includes(type);
}

function baseOf(text: string, pageUrl: string): string {
  const start = text.search(/<base(?=\s)/i);
  const href =
    start === -1 ? undefined : openingTag(text, start, new Map())?.attributes.get('href');
  return href !== undefined && URL.canParse(href, pageUrl) ? new URL(href, pageUrl).href : pageUrl;
}
