/** Elements whose text is never shown. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,td,div,section,article,pre';

/** No more of a page is searched than is ever read of it, in characters. */
const MOST = 2_000_000;

/** A page's text, folded so that what was copied from it can be found in it, with the way back into the page. */
export interface PageText {
  text: string;
  /** The page's range for a part of `text`, end exclusive; not empty. */
  rangeOf(start: number, end: number): Range;
}

/** Reads the live document and changes nothing; white space, quotation marks and dashes are folded. */
export function buildPageText(document: Document): PageText {
  const { text, nodes, starts, offsets } = foldedText(document);
  return {
    text,
    rangeOf(start, end) {
      const range = platform(document, 'createRange').call(document);
      range.setStart(nodes[nodeAt(starts, start)]!, offsets[start]!);
      range.setEnd(nodes[nodeAt(starts, end - 1)]!, offsets[end - 1]! + 1);
      return range;
    },
  };
}

/** Words folded as a page's text is. */
export function normalizeQuery(words: string): string {
  return [...words].map(fold).join('').replace(/ +/g, ' ').trim();
}

interface FoldedText {
  text: string;
  nodes: Text[];
  /** Where in `text` each node begins. */
  starts: number[];
  /** For each character of `text`, where it stands in its node. */
  offsets: number[];
}

/** The page's text with every run of white space as one space, and where each character stands. */
function foldedText(document: Document): FoldedText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  let endsWithSpace = true;
  const walker = platform(document, 'createTreeWalker').call(
    document,
    document,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  let block: Element | null = null;
  for (
    let node = walker.nextNode() as Text | null;
    node && offsets.length < MOST;
    node = walker.nextNode() as Text | null
  ) {
    const parent = node.parentElement;
    if (!parent || SILENT.has(parent.tagName)) continue;
    const ownBlock = platform(parent, 'closest').call(parent, BLOCKS);
    const { data } = node;
    nodes.push(node);
    starts.push(offsets.length);
    let part = '';
    if (ownBlock !== block && !endsWithSpace) {
      part = ' ';
      offsets.push(0);
      endsWithSpace = true;
    }
    block = ownBlock;
    for (let offset = 0; offset < data.length; offset++) {
      const character = fold(data[offset]!);
      if (character === '' || (character === ' ' && endsWithSpace)) continue;
      part += character;
      offsets.push(offset);
      endsWithSpace = character === ' ';
    }
    parts.push(part);
  }
  return { text: parts.join(''), nodes, starts, offsets };
}

/** The node a character is in: the last that begins at or before it. */
function nodeAt(starts: number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One character stays one character or vanishes, so that places keep step; plain letters are told first, for speed. */
function fold(character: string): string {
  if (character >= '!' && character <= '~') return character;
  if (/\s/.test(character)) return ' ';
  if ('\u00ad\u200b\u200c\u200d\u2060'.includes(character)) return '';
  if (/[\u2018\u2019\u201a\u201b\u2032\u02bc]/.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/.test(character)) return '"';
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  return character;
}

/** A method as the platform has it: documents and forms let elements that a page names after it stand in front. */
function platform<Of extends object, Name extends keyof Of>(object: Of, name: Name): Of[Name] {
  for (
    let prototype = Object.getPrototypeOf(object) as object | null;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found.value as Of[Name];
  }
  return object[name];
}

/**
 * The range of the page where these words stand, white space and quotation marks folded; null if they do not.
 * Reads the live document and changes nothing. Words that run over several elements are found too.
 */
export function findInPage(document: Document, words: string): Range | null {
  const wanted = normalizeQuery(words);
  if (wanted === '') return null;
  const { text, rangeOf } = buildPageText(document);
  const at = text.indexOf(wanted);
  return at < 0 ? null : rangeOf(at, at + wanted.length);
}
