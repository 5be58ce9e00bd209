import { defined } from '../../invariant.ts';
import { AppError } from '../../errors.ts';
import type { RawEntry, RawFeed } from './raw-feed.ts';
import {
  openingTag,
  withDeclared,
  xmlElements,
  xmlText,
  type Prefixes,
  type XmlElement,
} from './xml-scanner.ts';

/** A feed's text split into the part before its entries and the entries themselves. */
export interface SplitFeed {
  /** The root's opening tag and the channel's own elements; opened elements are not closed. */
  head: string;
  /** Each whole `<item>…</item>` or `<entry>…</entry>`, in the feed's order. */
  entries: string[];
  /** False if the text ends inside an entry or before the root is closed. */
  complete: boolean;
}

/** The most entries read of one feed, and the longest one, in characters. */
export const MAX_ENTRIES = 1000;
export const MAX_ENTRY_LENGTH = 400_000;
const HEAD_LONGEST = 60_000;
/** Maximum number of entries; a feed with more is rejected as hostile. */
const OPENED_MOST = 10_000;

/**
 * Cuts RSS, Atom or RDF text into entries without parsing it, so that one broken entry, or an end
 * that never came, costs only itself. The document type is dropped (and with it every entity it
 * defines). CDATA and comments are stepped over. One pass, linear in the text's length.
 */
export function splitFeed(text: string): SplitFeed {
  const entries: string[] = [];
  let head: string | null = null;
  let start = -1;
  let opened = 0;
  const marks = /<!\[CDATA\[|<!--|<(\/?)(?:[\w.-]{1,40}:)?(item|entry)(?=[\s/>])/gi;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[2] === undefined) {
      const close = text.indexOf(found[0] === '<!--' ? '-->' : ']]>', marks.lastIndex);
      if (close === -1) break;
      marks.lastIndex = close + 3;
      continue;
    }
    if (found[1] === '') {
      // An entry that opens inside another means that the other was never closed.
      head ??= text.slice(0, found.index);
      start = found.index;
      opened += 1;
      if (opened > OPENED_MOST) break;
    } else if (start !== -1) {
      const end = text.indexOf('>', marks.lastIndex);
      if (end === -1) break;
      if (end - start < MAX_ENTRY_LENGTH) entries.push(text.slice(start, end + 1));
      start = -1;
      if (entries.length === MAX_ENTRIES)
        return { head: tidyHead(defined(head)), entries, complete: true };
    }
  }
  const complete =
    start === -1 && /<\/(?:[\w.-]{1,40}:)?(rss|feed|rdf)\s*>/i.test(text.slice(-2000));
  return { head: tidyHead(head ?? text), entries, complete };
}

/**
 * Without XML declaration, document type, comments and processing instructions, cut where it is
 * unreasonably long.
 */
function tidyHead(head: string): string {
  const root = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)(?=[\s>])/i.exec(head.slice(0, 2_000_000));
  const fromRoot = root ? head.slice(root.index) : head;
  if (fromRoot.length <= HEAD_LONGEST) return fromRoot;
  const opening = fromRoot.slice(0, fromRoot.indexOf('>') + 1);
  return opening.length <= HEAD_LONGEST
    ? `${opening}${/^<[\w.-]*:?rss/i.test(opening) ? '<channel>' : ''}`
    : '';
}

/**
 * An RSS, Atom or RDF feed as it states itself. Each entry is read alone, so a broken one costs
 * only itself. Throws AppError `bad-feed` where there is no feed.
 */
export function parseRssAtom(text: string): RawFeed {
  const opening = text.slice(0, 20_000);
  const isFeed = /<(?:[\w.-]{1,40}:)?(rss|feed|rdf)(?=[\s>])/i.test(text.slice(0, 2_000_000));
  if (!isFeed)
    throw new AppError('bad-feed', {
      detail: /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(opening)
        ? 'a web page'
        : 'no feed',
    });
  const { head, entries, complete } = splitFeed(text);
  const format = formatOf(head);
  const root = openingTag(head, 0, new Map());
  const prefixes = withDeclared(new Map(), root?.attributes ?? new Map());
  const read = entries.map((entry) => readEntry(entry, format, prefixes));
  const good = read.filter((entry) => entry !== null);
  return {
    format,
    ...aboutFeed(head, format, prefixes),
    entries: good,
    broken: read.length - good.length,
    complete,
  };
}

type XmlFormat = Exclude<RawFeed['format'], 'json'>;

function formatOf(head: string): XmlFormat {
  return /^<(?:[\w.-]+:)?feed/i.test(head)
    ? 'atom'
    : /^<(?:[\w.-]+:)?rdf/i.test(head)
      ? 'rdf'
      : 'rss';
}

function aboutFeed(
  head: string,
  format: XmlFormat,
  prefixes: Prefixes,
): Pick<RawFeed, 'language' | 'base'> {
  const root = openingTag(head, 0, prefixes);
  const channel = format === 'atom' ? -1 : head.search(/<(?:[\w.-]{1,40}:)?channel(?=[\s>])/i);
  const about = channel === -1 ? root : openingTag(head, channel, prefixes);
  if (!about) return { language: undefined, base: undefined };
  const { text, first, links } = reader(
    head.slice(about.end),
    withDeclared(prefixes, about.attributes),
    format,
  );
  if (format !== 'atom')
    return { language: text('language') ?? text('dc:language'), base: text('link') };
  return {
    language: root?.attributes.get('xml:lang'),
    base:
      root?.attributes.get('xml:base') ?? (first('link') ? alternate(links('link')) : undefined),
  };
}

/** One entry with its own tags; null where it cannot be read. */
function readEntry(entry: string, format: XmlFormat, declared: Prefixes): RawEntry | null {
  const opened = openingTag(entry, 0, declared);
  const end = entry.lastIndexOf('</');
  if (!opened || opened.isEmpty || end < opened.end) return null;
  const { text, first, links, whole } = reader(
    entry.slice(opened.end, end),
    withDeclared(declared, opened.attributes),
    format,
  );
  if (!whole) return null;
  const title = text('title');
  const mediaTitle = text('media:title');
  const language = text('dc:language');
  if (format === 'atom') {
    const group = first('media:group');
    const inGroup = group
      ? reader(group.inside, declared, format).text('media:description')
      : undefined;
    const own = links('link');
    return {
      links: [
        ...(text('feedburner:origlink') ? [text('feedburner:origlink')] : []),
        alternate(own),
        text('id'),
        own.find(({ rel }) => rel !== undefined && fallbackRels.has(rel))?.href,
      ],
      base: opened.attributes.get('xml:base'),
      titles: [title, mediaTitle],
      blurbs: [text('summary'), text('content'), inGroup, text('itunes:summary')],
      dates: [
        text('published') ?? text('issued') ?? text('created'),
        text('updated') ?? text('modified'),
        text('dc:date'),
      ],
      guid: text('id'),
      language: opened.attributes.get('xml:lang'),
    };
  }
  const blurbs = [text('description'), text('content:encoded')];
  if (format === 'rdf') {
    const about = [...opened.attributes].find(([name]) => /(^|:)about$/.test(name))?.[1];
    return {
      links: [text('link'), about],
      titles: [title, text('dc:title')],
      blurbs: [...blurbs, text('dc:description')],
      dates: [text('dc:date'), text('dcterms:created'), text('dcterms:issued')],
      guid: about,
      language,
    };
  }
  const isAddress = first('guid')?.attributes.get('ispermalink')?.toLowerCase() !== 'false';
  return {
    links: [
      ...(text('feedburner:origlink') ? [text('feedburner:origlink')] : []),
      text('link'),
      first('link')?.attributes.get('href'),
      alternate(links('atom:link')),
      isAddress ? text('guid') : undefined,
      first('enclosure')?.attributes.get('url'),
    ],
    base: opened.attributes.get('xml:base'),
    titles: [title, text('dc:title'), mediaTitle, text('itunes:title')],
    blurbs: [
      ...blurbs,
      text('media:description'),
      text('dc:description'),
      text('itunes:summary'),
      text('body'),
      text('xhtml:body'),
    ],
    dates: [
      text('pubdate'),
      text('dc:date'),
      text('dcterms:created'),
      text('dcterms:issued'),
      text('published'),
      text('created'),
      text('date'),
      text('dcterms:modified'),
      text('updated'),
      text('atom:published'),
      text('atom:updated'),
    ],
    guid: text('guid'),
    language,
  };
}

interface Link {
  href: string | undefined;
  rel: string | undefined;
  type: string | undefined;
}

/** Fallback links of an entry without an alternate link or an address as its id. */
const fallbackRels = new Set(['canonical', 'shortlink']);

/** Looks elements up by name; the format's own need no prefix. */
function reader(
  inside: string,
  prefixes: Prefixes,
  format: XmlFormat,
): {
  text: (name: string) => string | undefined;
  first: (name: string) => XmlElement | undefined;
  links: (name: string) => Link[];
  whole: boolean;
} {
  const { elements, whole } = xmlElements(inside, prefixes);
  const home = format === 'atom' ? 'atom:' : 'rss:';
  const byName = Map.groupBy(elements, ({ name }) =>
    name.startsWith(home) ? name.slice(home.length) : name,
  );
  const first = (name: string) => byName.get(name)?.[0];
  return {
    first,
    text: (name) =>
      byName
        .get(name)
        ?.map(wordsOf)
        .find((words) => words !== ''),
    links: (name) =>
      (byName.get(name) ?? []).map(({ attributes, inside: stated }) => ({
        href: againstBase(
          attributes.get('href') ?? (xmlText(stated) || undefined),
          attributes.get('xml:base'),
        ),
        rel: attributes.get('rel')?.toLowerCase().replace(RELATIONS, ''),
        type: attributes.get('type'),
      })),
    whole,
  };
}

/** How a relation is written in full (RFC 4287, section 4.2.7.2). */
const RELATIONS = /^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?(?:\/|#)/;

/** The words of an element; Atom 0.3 may write them in base64. */
function wordsOf({ attributes, inside }: XmlElement): string {
  const words = xmlText(inside);
  if (attributes.get('mode')?.toLowerCase() !== 'base64') return words;
  const packed = words.replace(/\s+/g, '');
  if (!/^[\w+/]+={0,2}$/.test(packed) || packed.length % 4 !== 0) return words;
  return new TextDecoder().decode(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)));
}

/** A link that states a base of its own. */
function againstBase(href: string | undefined, base: string | undefined): string | undefined {
  return href !== undefined && base !== undefined && URL.canParse(href, base)
    ? new URL(href, base).href
    : href;
}

/** The alternate that is a page: HTML before one of no stated type, and both before other types. */
function alternate(links: Link[]): string | undefined {
  const pages = links.filter(({ href, rel }) => href && (!rel || rel === 'alternate'));
  const rank = ({ type }: Link) =>
    /^(?:text\/html|application\/xhtml)/i.test(type ?? '') ? 0 : type === undefined ? 1 : 2;
  return pages.toSorted((one, other) => rank(one) - rank(other))[0]?.href;
}
