import { isNoteReference, subscriptText, superscriptText } from '../../text/inline-markup.ts';
import { texText } from '../../text/tex-text.ts';
import type { ListPlace, ParagraphKind, TableRow } from '../article.ts';
import { foreignParts } from './foreign-parts.ts';
import { hidingOf, type Hiding } from './hidden-text.ts';
import { layoutOf, type Layout } from './layout.ts';
import {
  LINE_MARK,
  MATH_MARK,
  type Snapshot,
  type SnapshotElement,
} from '../snapshot/take-snapshot.ts';
import { rowsOf, tablesOf, type Tables } from './tables.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/**
 * A run of text that the page sets apart: what a reader sees as one paragraph, heading, list item,
 * table row or line.
 */
export interface Block {
  text: string;
  kind: ParagraphKind;
  /** Indices of the texts it is made of, in document order. */
  texts: number[];
  /** Index of the innermost element that is not in the flow of a line. */
  element: number;
  /** The elements around it, innermost first, the root left out. */
  ancestors: number[];
  /** Characters of it that are inside links, buttons, bold and slanted type. */
  linkCharacters: number;
  buttonCharacters: number;
  boldCharacters: number;
  italicCharacters: number;
  /** Whether a link holds the whole block, as it does in a teaser's card. */
  isHeldByLink: boolean;
  /** Whether it is in a box about the writer, or of a summary that a machine wrote. */
  isExtra: boolean;
  links: { text: string; href: string }[];
  /** The element that hides the whole block from readers, -1 where they see it or can open it. */
  hiddenRoot: number;
  /** Of a row of a data table: its cells and their headers. */
  row: TableRow | null;
  /** Of an item of a list: which list, and where in it. */
  list: ListPlace | null;
}

const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** The classes of pictures that are formulas; their alternative text is TeX. */
const formulaPicture = /(?:^|[\s_-])(?:tex|latex|math|mathjax|equation|mwe-math\S*)(?:$|[\s_-])/i;

/** The classes of boxes that introduce the writer, or that sum the article up by machine. */
const extraClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    sequence(
      ['author', 'writer', 'contributor', 'reporter'],
      String.raw`s?[-_]*(?:bio\w*|box|about|description|desc)`,
    ),
    'about[-_]*(?:the[-_]*)?authors?',
    'bio[-_]?box',
    'author__bio',
    String.raw`ai[-_]?(?:generated[-_]?)?summary\w*`,
  ],
  String.raw`(?:$|[\s_-])`,
);
const EXTRA_LEVELS = 5;

interface Draft {
  home: number;
  parts: number[];
}

/** The page's text in blocks, in document order; every text of the snapshot is in at most one. */
export function blocksOf(
  snapshot: Snapshot,
  hiding: Hiding = hidingOf(snapshot),
  isForeign: Uint8Array = foreignParts(snapshot),
): Block[] {
  const { nodes } = snapshot;
  const tables = tablesOf(snapshot);
  const layout = layoutOf(snapshot, tables, isForeign);
  const cells = new Map<number, string>();
  const page = { nodes, layout, tables, hiding, cells };
  const blocks = draftsOf(nodes, layout, tables)
    .map(({ home, parts }) => blockOf(page, home, parts))
    .filter((block) => block.text !== '');
  const rows = rowsOf(tables, nodes, (cell) => cells.get(cell) ?? '');
  const lists = new Map<number, number>();
  for (const block of blocks) {
    block.row =
      tables.rowOf[block.element] === block.element ? (rows.get(block.element) ?? null) : null;
    if (block.kind === 'list-item') block.list = placeInList(nodes, block.ancestors, lists);
  }
  return blocks;
}

function draftsOf(
  nodes: Snapshot['nodes'],
  { homes, isAside }: Layout,
  { rowOf }: Tables,
): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  let aside: Draft | null = null;
  let breaks = 0;
  for (const [index, node] of nodes.entries()) {
    const isPart = node.length === 2 || isPartOfLine(node);
    const home = isPart ? (homes[node.length === 2 ? node[0] : index] ?? -1) : -1;
    if (isAside[index]) {
      aside = null;
      continue;
    }
    if (home >= 0 && isAside[home]) {
      if (node.length > 2 || !/\S/.test(node[1])) {
        aside?.parts.push(index);
        continue;
      }
      if (!aside || aside.home !== home) drafts.push((aside = { home, parts: [] }));
      aside.parts.push(index);
      continue;
    }
    const isBlock = homes[index] === index;
    if (open && open.home !== home && (home >= 0 || isBlock)) open = null;
    if (home < 0) {
      if (isBlock) breaks = 0;
    } else if (node.length > 2 && node[1] === 'br') {
      breaks++;
      open?.parts.push(index);
    } else if (node.length > 2 || /\S/.test(node[1])) {
      if (!open || (breaks > 1 && rowOf[home] !== home)) {
        open = { home, parts: [] };
        drafts.push(open);
      }
      breaks = 0;
      open.parts.push(index);
    } else open?.parts.push(index);
  }
  return drafts;
}

function isPartOfLine([, tag, attributes]: SnapshotElement): boolean {
  return (
    tag === 'br' ||
    tag === 'math' ||
    (tag === 'img' &&
      attributes !== 0 &&
      attributes.alt !== undefined &&
      formulaPicture.test(attributes.class ?? ''))
  );
}

interface Page {
  nodes: Snapshot['nodes'];
  layout: Layout;
  tables: Tables;
  hiding: Hiding;
  cells: Map<number, string>;
}

function blockOf(page: Page, home: number, parts: number[]): Block {
  const { nodes, layout, tables } = page;
  const block: Block = {
    text: '',
    kind: 'paragraph',
    texts: [],
    element: home,
    ancestors: [],
    linkCharacters: 0,
    buttonCharacters: 0,
    boldCharacters: 0,
    italicCharacters: 0,
    isHeldByLink: false,
    isExtra: false,
    links: [],
    hiddenRoot: -1,
    row: null,
    list: null,
  };
  const line = new Line(page, home);
  let link = -1;
  for (const part of parts) {
    const node = nodes[part];
    if (!node) continue;
    if (node.length > 2) {
      line.addElement(part, node as SnapshotElement);
      continue;
    }
    const [parent, raw] = node;
    if (layout.isOmitted[parent]) continue;
    const root = page.hiding.roots[parent] ?? -1;
    if (root >= 0 && !page.hiding.isShownLater(root)) {
      if (root > home) continue;
      block.hiddenRoot = root;
    }
    if (!line.addText(part, parent, raw)) continue;
    block.texts.push(part);
    const characters = raw.trim().length;
    if (characters === 0) continue;
    let isBold = false;
    let isItalic = false;
    for (let at = parent; at >= 0; at = nodes[at]?.[0] ?? -1) {
      const [, tag, attributes] = nodes[at] as SnapshotElement;
      if (tag === 'a') {
        block.linkCharacters += characters;
        const href = attributes ? attributes.href : undefined;
        const last = block.links.at(-1);
        if (href !== undefined && at === link && last) last.text += raw;
        else if (href !== undefined) block.links.push({ text: raw, href });
        link = href === undefined ? -1 : at;
      } else if (tag === 'button') block.buttonCharacters += characters;
      else if (!isBold && bold.has(tag)) {
        isBold = true;
        block.boldCharacters += characters;
      } else if (!isItalic && (tag === 'em' || tag === 'i')) {
        isItalic = true;
        block.italicCharacters += characters;
      }
      if (at === home && tag !== 'a' && tag !== 'button') break;
    }
  }
  const ancestors: number[] = [];
  for (let at = home; at > 0; at = nodes[at]?.[0] ?? -1) ancestors.push(at);
  block.ancestors = ancestors;
  block.isHeldByLink = ancestors.slice(0, 6).some((at) => nodes[at]?.[1] === 'a');
  block.isExtra = ancestors
    .slice(0, EXTRA_LEVELS)
    .some((at) => extraClass.test(((nodes[at] as SnapshotElement)[2] || {}).class ?? ''));
  block.kind = tables.rowOf[home] === home ? 'table-row' : kindOf(nodes, ancestors);
  block.text = line.finish(block.kind);
  block.links = block.links.map(({ text, href }) => ({ text: plain(text), href }));
  return block;
}

/**
 * The text of a line as it grows: superscripts, formulas, cells and lines without a space between
 * them are put in as they come.
 */
class Line {
  #text = '';
  #script = -1;
  #scriptText = '';
  #isReference = false;
  #cell = -1;
  #cellStart = 0;
  #parent = -1;
  #ownHome = -1;
  readonly #page: Page;
  readonly #home: number;

  constructor(page: Page, home: number) {
    this.#page = page;
    this.#home = home;
  }

  /** Adds a line break, a formula or a formula's picture. */
  addElement(index: number, [parent, tag, attributes]: SnapshotElement): void {
    const { layout } = this.#page;
    if (tag === 'br') {
      this.#endScript();
      this.#text += '\n';
      return;
    }
    if (layout.isOmitted[parent]) return;
    const text = formulaText(this.#page.nodes, index, tag, attributes);
    if (text === '') return;
    this.#enter(parent);
    if (layout.scripts[parent] === this.#script && this.#script >= 0) this.#scriptText += text;
    else this.#text += text;
  }

  /** Adds a text; false where it is a note's mark and no part of the line. */
  addText(index: number, parent: number, raw: string): boolean {
    const { layout } = this.#page;
    const script = layout.scripts[parent] ?? -1;
    const reference = referenceAt(this.#page.nodes, parent, this.#home);
    if (script < 0 && reference && /^\s*(?:[[(]?[\d*†‡§a-z]{1,3}[\])]?|\[\d+\])\s*$/i.test(raw))
      return false;
    if (script !== this.#script) this.#endScript();
    if (script >= 0) {
      this.#enter(parent);
      this.#script = script;
      this.#scriptText += raw;
      this.#isReference ||= reference || isReferenceElement(this.#page.nodes, script);
      return true;
    }
    const isApart = this.#enter(parent);
    if (isApart || this.#isJoint(parent, raw)) this.#text += ' ';
    this.#text += raw;
    if (/\S/.test(raw)) this.#parent = parent;
    return true;
  }

  finish(kind: ParagraphKind): string {
    this.#endScript();
    this.#endCell();
    if (kind === 'code') return this.#text.replace(/^\s*\n/, '').trimEnd();
    return kind === 'table-row'
      ? this.#text.split('\t').map(plain).filter(Boolean).join('\t')
      : plain(this.#text);
  }

  /**
   * Enters an element: another cell of a row, another block inside a cell. True if a space
   * separates it from the text before.
   */
  #enter(parent: number): boolean {
    const { layout, tables } = this.#page;
    const cell = tables.cellOf[parent] ?? -1;
    if (cell !== this.#cell) {
      this.#endScript();
      this.#endCell();
      this.#cell = cell;
      if (this.#text !== '') this.#text += '\t';
      this.#cellStart = this.#text.length;
      this.#ownHome = layout.ownHomes[parent] ?? -1;
      return false;
    }
    const ownHome = layout.ownHomes[parent] ?? -1;
    const isApart = this.#ownHome >= 0 && ownHome !== this.#ownHome;
    this.#ownHome = ownHome;
    return isApart;
  }

  #endCell(): void {
    if (this.#cell < 0) return;
    const text = plain(this.#text.slice(this.#cellStart));
    const before = this.#page.cells.get(this.#cell);
    this.#page.cells.set(this.#cell, before ? `${before} ${text}` : text);
    this.#cell = -1;
  }

  #endScript(): void {
    if (this.#script < 0) return;
    const tag = this.#page.nodes[this.#script]?.[1];
    const before = this.#text.slice(-60);
    this.#text +=
      tag === 'sub'
        ? subscriptText(before, this.#scriptText)
        : superscriptText(before, this.#scriptText, this.#isReference);
    this.#script = -1;
    this.#scriptText = '';
    this.#isReference = false;
  }

  /** Whether two elements side by side are lines of their own, though no white space parts them. */
  #isJoint(parent: number, raw: string): boolean {
    const before = this.#text;
    const { nodes } = this.#page;
    if (
      this.#parent < 0 ||
      parent === this.#parent ||
      /^\s|\s$/.test(raw.slice(0, 1) + before.slice(-1)) ||
      before === ''
    )
      return false;
    if (hasLineMark(nodes, parent, this.#home) || hasLineMark(nodes, this.#parent, this.#home))
      return true;
    if (parent === this.#home || this.#parent === this.#home) return false;
    const left = before.slice(-200);
    const lastWords = String(/[^\n\t]*$/.exec(left)?.[0] ?? left);
    const areWords = /\S\s+\S/.test(lastWords) && /\S\s+\S/.test(raw);
    return areWords && /^["“«(]?\p{Lu}/u.test(raw) && /[.!?:;…”"»)\]]$|[\p{Ll}\d]$/u.test(left);
  }
}

function hasLineMark(nodes: Snapshot['nodes'], from: number, home: number): boolean {
  for (let at = from; at > home; at = nodes[at]?.[0] ?? -1) {
    const [, , attributes] = nodes[at] as SnapshotElement;
    if (attributes && LINE_MARK in attributes) return true;
  }
  return false;
}

/** Whether a text is in a link or mark that refers to a note, within its block. */
function referenceAt(nodes: Snapshot['nodes'], parent: number, home: number): boolean {
  for (let at = parent; at > home; at = nodes[at]?.[0] ?? -1)
    if (isReferenceElement(nodes, at)) return true;
  return false;
}

function isReferenceElement(nodes: Snapshot['nodes'], at: number): boolean {
  const [, tag, attributes] = nodes[at] as SnapshotElement;
  return (
    attributes !== 0 &&
    (tag === 'a' || tag === 'sup' || tag === 'span') &&
    isNoteReference(attributes)
  );
}

function formulaText(
  nodes: Snapshot['nodes'],
  index: number,
  tag: string,
  attributes: SnapshotElement[2],
): string {
  if (attributes === 0) return '';
  if (tag === 'math') {
    const tex = attributes.alttext;
    return tex === undefined ? (attributes[MATH_MARK] ?? '') : texText(tex);
  }
  const parent = nodes[index]?.[0] ?? -1;
  const isCopy = nodes.some(
    (node, at) =>
      node.length > 2 &&
      node[1] === 'math' &&
      at > parent &&
      at < index &&
      isWithin(nodes, at, parent),
  );
  return isCopy ? '' : texText(attributes.alt ?? '');
}

function isWithin(nodes: Snapshot['nodes'], inner: number, outer: number): boolean {
  for (let at = inner; at >= outer; at = nodes[at]?.[0] ?? -1) if (at === outer) return true;
  return false;
}

function placeInList(
  nodes: Snapshot['nodes'],
  ancestors: number[],
  lists: Map<number, number>,
): ListPlace | null {
  const around = ancestors.filter((at) => /^(?:ul|ol|dl|menu)$/.test(String(nodes[at]?.[1])));
  const list = around[0];
  if (list === undefined) return null;
  const place = lists.size;
  if (!lists.has(list)) lists.set(list, place);
  return {
    list: lists.get(list) ?? place,
    level: around.length,
    isOrdered: nodes[list]?.[1] === 'ol',
  };
}

/**
 * White space as a page shows it: runs of it are one space; soft hyphens and joiners that no one
 * sees are left out.
 */
function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function kindOf(nodes: Snapshot['nodes'], ancestors: number[]): ParagraphKind {
  for (const at of ancestors.slice(0, 8)) {
    const [, tag] = nodes[at] as SnapshotElement;
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'list-item';
    if (tag === 'pre') return 'code';
    if (tag === 'blockquote') return 'quote';
  }
  return 'paragraph';
}
