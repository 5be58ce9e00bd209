import {
  isNoteReference,
  omittedInlineTags,
  subscriptText,
  superscriptText,
} from '../../text/inline-markup.ts';
import { eachNormalized, normalize } from '../../text/normalize.ts';
import { formulaOf } from '../snapshot/visibility.ts';

/** Elements whose text is never shown. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head']);

const BLOCKS =
  'p,li,h1,h2,h3,h4,h5,h6,blockquote,td,th,tr,dt,dd,caption,figcaption,div,section,article,pre,' +
  '[role="row"],[role="cell"],[role="columnheader"],[role="rowheader"]';

/** Elements of a line: what of them is hidden is no part of the sentence around them. */
const IN_LINE = /^(?:a|abbr|b|cite|em|font|i|label|mark|small|span|strong|time|u)$/;

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

/**
 * The page's normalized text, read as articles are (superscripts, formulas, struck and hidden
 * words), and where each character comes from.
 */
function readPage(document: Document): ReadPage {
  const page: ReadPage = { text: '', nodes: [], nodeStarts: [], starts: [], ends: [] };
  const parts: string[] = [];
  let endsWithSpace = true;
  let block: Element | null = null;
  const emit = (character: string, start: number, end: number) => {
    if (character === ' ' && endsWithSpace) return;
    parts.push(character);
    page.starts.push(start);
    page.ends.push(end);
    endsWithSpace = character === ' ';
  };
  const addText = (node: Text, text: string, isWhole: boolean) => {
    const parent = node.parentElement;
    const ownBlock = parent ? platform(parent, 'closest').call(parent, BLOCKS) : null;
    page.nodes.push(node);
    page.nodeStarts.push(page.starts.length);
    if (ownBlock !== block) emit(' ', 0, 0);
    block = ownBlock;
    eachNormalized(text, isWhole ? emit : (character) => emit(character, 0, node.data.length));
  };
  const before = () => parts.slice(-60).join('');
  for (const step of stepsOf(document)) {
    if (page.starts.length >= MOST) break;
    if (step.text === null) addText(step.node, step.node.data, true);
    else addText(step.node, step.text(before()), false);
  }
  return { ...page, text: parts.join('') };
}

/**
 * A text of the page; where it does not read as it is written, what it reads as after the words
 * before it.
 */
interface Step {
  node: Text;
  text: ((before: string) => string) | null;
}

const SHOW_ELEMENTS_AND_TEXTS = 5;
const [ACCEPT, REJECT] = [1, 2];

/** The texts under a root in order, those of open shadow trees included. */
function* stepsOf(document: Document, root: Node = document): Generator<Step> {
  const walker = platform(document, 'createTreeWalker').call(
    document,
    root,
    SHOW_ELEMENTS_AND_TEXTS,
    (node) => {
      if (node.nodeType !== 1) return ACCEPT;
      const { localName: tag } = node as Element;
      return SILENT.has(tag) || isOutOfSentence(node as Element, tag) ? REJECT : ACCEPT;
    },
  );
  let read: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (read && platform(read, 'contains').call(read, node)) continue;
    read = null;
    if (node.nodeType === 3) {
      yield { node: node as Text, text: null };
      continue;
    }
    const element = node as Element;
    const tag = element.localName;
    const first = tag === 'sup' || tag === 'sub' || tag === 'math' ? firstText(element) : null;
    if (first) {
      yield { node: first, text: readingOf(element, tag) };
      read = element;
    } else if (element.shadowRoot instanceof Object && element.shadowRoot.nodeType === 11)
      yield* stepsOf(document, element.shadowRoot);
  }
}

function isOutOfSentence(element: Element, tag: string): boolean {
  if (omittedInlineTags.has(tag)) return true;
  if (!IN_LINE.test(tag)) return false;
  const names = element.getAttribute('class') ?? '';
  if (
    /(?:^|\s)(?:katex-html|MathJax_Preview)(?:\s|$)/.test(names) &&
    element.parentElement?.querySelector('math')
  )
    return true;
  if (/(?:^|\s)katex-mathml(?:\s|$)/.test(names)) return false;
  if (
    isNoteReference({ class: names, role: element.getAttribute('role') ?? '' }) &&
    /^\W*[\da-z]{1,3}\W*$/i.test(element.textContent ?? '')
  )
    return true;
  if (element.hasAttribute('hidden') || element.getAttribute('role') === 'tooltip') return true;
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i.test(names);
}

function readingOf(element: Element, tag: string): (before: string) => string {
  const text = element.textContent ?? '';
  if (tag === 'sub') return (before) => subscriptText(before, text);
  if (tag === 'sup') {
    const link = element.querySelector('a') ?? element.closest('a');
    const isReference = [element, link].some(
      (one) =>
        one !== null &&
        isNoteReference({
          class: one.getAttribute('class') ?? '',
          role: one.getAttribute('role') ?? '',
          href: one.getAttribute('href') ?? '',
        }),
    );
    return (before) => superscriptText(before, text, isReference);
  }
  const tex =
    element.getAttribute('alttext') ||
    element.querySelector('annotation[encoding*="tex" i]')?.textContent;
  return () => (tex ? commonTex(tex) : formulaOf(element));
}

const commonSymbols: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  approx: '≈',
  pm: '±',
  leq: '≤',
  geq: '≥',
};

/** The frequent part of `lib/text/tex-text`, whose tables would not fit what a page is given. */
function commonTex(tex: string): string {
  return tex
    .replace(/\{,\}/g, ',')
    .replace(/\\(?:text|math)[a-z]*\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([a-z]+)\s*/g, (_, name: string) => ` ${commonSymbols[name] ?? name} `)
    .replace(/[{}\\$]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d) ×$/, '×');
}

function firstText(element: Element): Text | null {
  for (let node = element.firstChild; node;) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return node as Text;
    const next: Node | null = node.firstChild ?? after(node, element);
    node = next as ChildNode | null;
  }
  return null;
}

function after(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** The node a character is in: the last that begins at or before it. */
function nodeAt(starts: number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * A method as the platform has it: documents and forms let elements that a page names after it take
 * precedence.
 */
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
