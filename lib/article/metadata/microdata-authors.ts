import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

/** Levels above a `meta` name that may mark it as an author's. */
const MAX_LEVELS = 3;
const MAX_NAMES = 10;

/**
 * Names that the page's microdata or RDFa state as values of an author (`content`, or a `meta` of
 * the name inside the author's element), where readers see initials or a picture.
 */
export function microdataAuthors({ nodes }: Snapshot): string[] {
  const names: string[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.length === 2) continue;
    const [parent, tag, attributes] = node as SnapshotElement;
    if (attributes === 0 || attributes.content === undefined) continue;
    const isNamed = isAuthor(nodes, index) || (tag === 'meta' && isWithinAuthor(nodes, parent));
    if (isNamed && !isOfComment(nodes, parent)) names.push(attributes.content);
    if (names.length >= MAX_NAMES) break;
  }
  return names;
}

function isAuthor(nodes: Snapshot['nodes'], at: number): boolean {
  const attributes = attributesAt(nodes, at);
  return /(?:^|\s)author(?:\s|$)/.test(`${attributes.itemprop ?? ''} ${attributes.property ?? ''}`);
}

function isWithinAuthor(nodes: Snapshot['nodes'], from: number): boolean {
  let at = from;
  for (let level = 0; level < MAX_LEVELS && at > 0; level++, at = nodes[at]?.[0] ?? -1)
    if (isAuthor(nodes, at)) return true;
  return false;
}

function isOfComment(nodes: Snapshot['nodes'], from: number): boolean {
  for (let at = from; at > 0; at = nodes[at]?.[0] ?? -1) {
    const { class: names = '', itemprop = '' } = attributesAt(nodes, at);
    if (/comment|review|related/i.test(`${names} ${itemprop}`)) return true;
  }
  return false;
}

function attributesAt(nodes: Snapshot['nodes'], at: number): Record<string, string> {
  const node = nodes[at];
  return node && node.length > 2 ? (node as SnapshotElement)[2] || {} : {};
}
