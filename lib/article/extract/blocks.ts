import type { ParagraphKind } from '../article.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

/** A run of text that the page sets apart: what a reader sees as one paragraph, heading, list item or line. */
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
  links: { text: string; href: string }[];
}

/** Elements that flow within a line. An unknown element (a page's own) counts as one unless it holds others that are not. */
const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'svg',
  'img',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'picture',
]);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The page's text in blocks, in document order; every text of the snapshot, shown or hidden, is in at most one. */
export function blocksOf(snapshot: Snapshot): Block[] {
  const { nodes } = snapshot;
  const homes = homesOf(nodes);
  const drafts: { home: number; parts: number[] }[] = [];
  let open: { home: number; parts: number[] } | null = null;
  let breaks = 0;
  for (const [index, node] of nodes.entries()) {
    const home = node.length === 2 ? homes[node[0]]! : node[1] === 'br' ? homes[node[0]]! : -1;
    if (open && open.home !== home && (home >= 0 || homes[index] === index)) open = null;
    if (home < 0) {
      if (homes[index] === index) breaks = 0;
    } else if (node.length > 2) {
      breaks++;
      open?.parts.push(index);
    } else if (/\S/.test(node[1])) {
      if (!open || breaks > 1) {
        open = { home, parts: [] };
        drafts.push(open);
      }
      breaks = 0;
      open.parts.push(index);
    } else open?.parts.push(index);
  }
  return drafts
    .map(({ home, parts }) => blockOf(nodes, home, parts))
    .filter((block) => block.text !== '');
}

/** For each element the innermost one around it, itself included, that is not in the flow of a line. */
function homesOf(nodes: Snapshot['nodes']): number[] {
  const homes: number[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.length === 2) continue;
    const [parent, tag] = node;
    const isInline =
      inline.has(tag) ||
      tag === 'br' ||
      (tag.includes('-') && parent >= 0 && (nodes[parent] as SnapshotElement)[1] === 'p');
    homes[index] = isInline && parent >= 0 ? homes[parent]! : index;
  }
  return homes;
}

function blockOf(nodes: Snapshot['nodes'], home: number, parts: number[]): Block {
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
    links: [],
  };
  let link = -1;
  for (const part of parts) {
    const node = nodes[part]!;
    if (node.length > 2) {
      block.text += '\n';
      continue;
    }
    const [parent, raw] = node;
    block.texts.push(part);
    block.text += raw;
    const characters = raw.trim().length;
    if (characters === 0) continue;
    let isBold = false;
    let isItalic = false;
    for (let at = parent; at >= 0; at = nodes[at]![0]) {
      const [, tag, attributes] = nodes[at] as SnapshotElement;
      if (tag === 'a') {
        block.linkCharacters += characters;
        const href = attributes ? attributes.href : undefined;
        if (href !== undefined && at === link) block.links.at(-1)!.text += raw;
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
  for (let at = home; at > 0; at = nodes[at]![0]) ancestors.push(at);
  block.ancestors = ancestors;
  block.isHeldByLink = ancestors
    .slice(0, 6)
    .some((at) => (nodes[at] as SnapshotElement)[1] === 'a');
  block.kind = kindOf(nodes, ancestors);
  block.text = block.kind === 'code' ? block.text.replace(/^\s*\n|\s+$/g, '') : plain(block.text);
  block.links = block.links.map(({ text, href }) => ({ text: plain(text), href }));
  return block;
}

/** White space as a page shows it: runs of it are one space; soft hyphens and joiners that nobody sees are left out. */
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
