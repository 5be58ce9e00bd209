import { eachNormalized, normalize } from '../../text/normalize.ts';

/** Elements whose text is never shown. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,td,div,section,article,pre';

/** No more of a page is searched than is ever read of it, in characters. */
const MOST = 2_000_000;

/** A page's normalized text, with the way back into the page. */
export interface PageText {
  text: string;
  /** The page's range for a part of `text`, end exclusive; not empty. */
  rangeOf(start: number, end: number): Range;
}

/** Reads the live document and changes nothing. */
export function buildPageText(document: Document): PageText {
  const { text, nodes, nodeStarts, starts, ends } = readPage(document);
  return {
    text,
    rangeOf(start, end) {
      const range = platform(document, 'createRange').call(document);
      const first = nodes[nodeAt(nodeStarts, start)];
      const last = nodes[nodeAt(nodeStarts, end - 1)];
      if (first) range.setStart(first, starts[start] ?? 0);
      if (last) range.setEnd(last, ends[end - 1] ?? 0);
      return range;
    },
  };
}

interface ReadPage {
  text: string;
  nodes: Text[];
  /** Index in `text` of each node's first character. */
  nodeStarts: number[];
  /** For each character of `text`, the part of its node that it comes from. */
  starts: number[];
  ends: number[];
}

/** The page's normalized text, and where each character comes from. */
function readPage(document: Document): ReadPage {
  const nodes: Text[] = [];
  const nodeStarts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
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
    node && starts.length < MOST;
    node = walker.nextNode() as Text | null
  ) {
    const parent = node.parentElement;
    if (!parent || SILENT.has(parent.tagName)) continue;
    const ownBlock = platform(parent, 'closest').call(parent, BLOCKS);
    nodes.push(node);
    nodeStarts.push(starts.length);
    const part: string[] = [];
    const emit = (character: string, start: number, end: number) => {
      if (character === ' ' && endsWithSpace) return;
      part.push(character);
      starts.push(start);
      ends.push(end);
      endsWithSpace = character === ' ';
    };
    if (ownBlock !== block) emit(' ', 0, 0);
    block = ownBlock;
    eachNormalized(node.data, emit);
    parts.push(part.join(''));
  }
  return { text: parts.join(''), nodes, nodeStarts, starts, ends };
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
 * The range of the page that holds these words, both normalized; null if none does.
 * Reads the live document and changes nothing. Words that run over several elements are found too.
 */
export function findInPage(document: Document, words: string): Range | null {
  const wanted = normalize(words);
  if (wanted === '') return null;
  const { text, rangeOf } = buildPageText(document);
  const at = text.indexOf(wanted);
  return at < 0 ? null : rangeOf(at, at + wanted.length);
}
