import { decodeEntities } from './strip-markup.ts';
import { pattern } from '../../text/pattern.ts';

/** An element inside another, as a feed reader needs it. */
export interface XmlElement {
  /**
   * In lower case; a known vocabulary's prefix is its usual one (`dc:date`), whatever the document
   * calls it.
   */
  name: string;
  /** By names in lower case, values decoded; values without quotes too, as HTML may write them. */
  attributes: Map<string, string>;
  /** Raw text between its tags. */
  inside: string;
}

/** Prefixes a document declares, to the usual ones. */
export type Prefixes = Map<string, string>;

/** Maximum number of children; an element with more is rejected as hostile. */
const CHILDREN_MOST = 500;

const vocabularies: [prefix: string, address: RegExp][] = [
  [
    'dc',
    /^https?:\/\/(purl\.org\/dc\/elements\/1\.1|dublincore\.org\/documents\/dcmi-namespace)\/?$/i,
  ],
  ['dcterms', /^https?:\/\/(purl\.org\/dc\/terms|dublincore\.org\/documents\/dcmi-terms)\/?$/i],
  ['content', /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i],
  ['media', /^https?:\/\/((video\.)?search\.yahoo\.com\/mrss|www\.rssboard\.org\/media-rss)\/?$/i],
  ['itunes', /^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/i],
  ['feedburner', /^https?:\/\/rssnamespace\.org\/feedburner\/ext\/1\.0\/?$/i],
  ['atom', /^https?:\/\/(www\.w3\.org\/2005\/atom\/?|purl\.org\/atom\/ns#)$/i],
  [
    'rss',
    pattern(
      'i',
      '^https?://(',
      [
        String.raw`purl\.org/rss/1\.0`,
        String.raw`backend\.userland\.com/rss2?`,
        String.raw`blogs\.law\.harvard\.edu/tech/rss`,
      ],
      ')/?$',
    ),
  ],
  ['xhtml', /^http:\/\/www\.w3\.org\/1999\/xhtml$/i],
  ['rdf', /^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/i],
];

/**
 * The child elements of a piece of XML, in order, without parsing their content: publishers write
 * HTML there. `whole` is false if one is not closed; the elements before it are returned. Linear in
 * the text's length.
 */
export function xmlElements(
  text: string,
  declared: Prefixes,
): { elements: XmlElement[]; whole: boolean } {
  const elements: XmlElement[] = [];
  const marks = /<!\[CDATA\[|<!--|<\?|<(?=[a-z_])|<\//gi;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '</' || elements.length === CHILDREN_MOST) return { elements, whole: false };
    if (mark[0] !== '<') {
      const end = afterMark(text, mark[0], marks.lastIndex);
      if (end === -1) return { elements, whole: false };
      marks.lastIndex = end;
      continue;
    }
    const tag = openingTag(text, mark.index, declared);
    if (!tag) return { elements, whole: false };
    const { name, attributes, written, end } = tag;
    const close = tag.isEmpty ? { from: end, to: end } : closingTag(text, written, end);
    if (!close) return { elements, whole: false };
    elements.push({ name, attributes, inside: text.slice(end, close.from) });
    marks.lastIndex = close.to;
  }
  return { elements, whole: true };
}

/** The tag that opens at `start`, and where it ends; null where it does not. */
export function openingTag(
  text: string,
  start: number,
  declared: Prefixes,
): {
  name: string;
  written: string;
  attributes: Map<string, string>;
  isEmpty: boolean;
  end: number;
} | null {
  const named = /[^\s/><=]{1,100}/y;
  named.lastIndex = start + 1;
  const written = named.exec(text)?.[0];
  if (!written) return null;
  const pieces = /["'>]/g;
  pieces.lastIndex = start + 1 + written.length;
  let end = -1;
  for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
    if (piece[0] === '>') {
      end = pieces.lastIndex;
      break;
    }
    const quoteEnd = text.indexOf(piece[0], pieces.lastIndex);
    if (quoteEnd === -1) return null;
    pieces.lastIndex = quoteEnd + 1;
  }
  if (end === -1) return null;
  const stated = text.slice(start + 1 + written.length, Math.min(end - 1, start + 20_000));
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of stated.matchAll(
    /([^\s/"'=]{1,100})\s{0,10}=\s{0,10}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]{1,4000}))/g,
  ))
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '').trim());
  return {
    name: usualName(written, withDeclared(declared, attributes)),
    written,
    attributes,
    isEmpty: text[end - 2] === '/',
    end,
  };
}

/** The prefixes known so far and those an element declares. */
export function withDeclared(prefixes: Prefixes, attributes: Map<string, string>): Prefixes {
  const own = [...attributes].flatMap(([name, value]): [string, string][] => {
    const usual =
      name === 'xmlns' || name.startsWith('xmlns:')
        ? vocabularies.find(([, address]) => address.test(value))?.[0]
        : undefined;
    return usual === undefined ? [] : [[name.slice(6), usual]];
  });
  return own.length === 0 ? prefixes : new Map([...prefixes, ...own]);
}

/** The text of an element: entities decoded once, CDATA verbatim, markup unchanged. */
export function xmlText(inside: string): string {
  let words = '';
  let at = 0;
  for (
    let start = inside.indexOf('<![CDATA[');
    start !== -1;
    start = inside.indexOf('<![CDATA[', at)
  ) {
    const end = inside.indexOf(']]>', start + 9);
    if (end === -1) break;
    words += decodeEntities(inside.slice(at, start)) + inside.slice(start + 9, end);
    at = end + 3;
  }
  return (words + decodeEntities(inside.slice(at))).trim();
}

function usualName(written: string, prefixes: Prefixes): string {
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const usual = prefixes.get(prefix) ?? prefix;
  return usual === '' ? name : `${usual}:${name.slice(colon + 1)}`;
}

/** The end of a CDATA section, a comment or an instruction, -1 where it has none. */
function afterMark(text: string, mark: string, from: number): number {
  const closing = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : ']]>';
  const end = text.indexOf(closing, from);
  return end === -1 ? -1 : end + closing.length;
}

/**
 * Position of the end tag of the element opened before `from`; handles nested elements of the same
 * name.
 */
function closingTag(
  text: string,
  written: string,
  from: number,
): { from: number; to: number } | null {
  const marks = new RegExp(
    `<!\\[CDATA\\[|<!--|<(/?)${written.replace(/[^\w:-]/g, '\\$&')}(?=[\\s/>])`,
    'gi',
  );
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[1] === undefined) {
      const end = afterMark(text, mark[0], marks.lastIndex);
      if (end === -1) return null;
      marks.lastIndex = end;
      continue;
    }
    const end = text.indexOf('>', marks.lastIndex);
    if (end === -1) return null;
    if (mark[1] === '/') depth -= 1;
    else if (text[end - 1] !== '/') depth += 1;
    if (depth === 0) return { from: mark.index, to: end + 1 };
    marks.lastIndex = end + 1;
  }
  return null;
}
