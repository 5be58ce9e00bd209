import type { Snapshot } from '../snapshot/take-snapshot.ts';
import { lettersOf } from './block-features.ts';
import type { Block } from './blocks.ts';

/**
 * Characters from which on what is under a first-level heading is an article to read, and not a
 * teaser of one.
 */
const LEAST = 500;

/**
 * The elements that hold an article other than the one of this title: pages load the next one below
 * (infinite scroll), with its own first-level heading. For each other such heading, this is the
 * outermost element without the article's own heading. Empty if no first-level heading matches the
 * title.
 */
export function findNestedArticles({ nodes }: Snapshot, blocks: Block[], title: string): number[] {
  const key = lettersOf(title);
  const isTop = ({ ancestors }: Block) =>
    ancestors.slice(0, 4).some((at) => nodes[at]?.[1] === 'h1');
  const tops = blocks.filter(isTop);
  const own = tops.find(({ text }) => isSameHeading(lettersOf(text), key));
  if (!own) return [];
  const around = new Set(own.ancestors);
  const others = new Set(articlesBelow(nodes, blocks, own));
  for (const { text, ancestors } of tops) {
    if (isSameHeading(lettersOf(text), key)) continue;
    const outermost = ancestors.findLast((at) => !around.has(at));
    if (outermost !== undefined) others.add(outermost);
  }
  for (const at of others)
    if (!standsBesideArticle(blocks, own, nodes[at]?.[0] ?? -1)) others.delete(at);
  const characters = new Map<number, number>();
  let left = 0;
  for (const { text, ancestors, linkCharacters } of blocks) {
    if (linkCharacters >= 0.5 * text.length) continue;
    const holders = ancestors.filter((at) => others.has(at));
    if (holders.length === 0) left += text.length;
    for (const at of holders) characters.set(at, (characters.get(at) ?? 0) + text.length);
  }
  return left >= LEAST ? [...others].filter((at) => (characters.get(at) ?? 0) >= LEAST) : [];
}

/** A byline or dateline under a headline. */
const bylineStart = /^(?:by|von|par|por|di|da|yazan|作者|記者|文)\s*[:：]?\s*\S/iu;
const datedLine = /\b(?:19|20)\d{2}\b|\d+\s*(?:min(?:ute)?s?|hours?|days?|h|d)\s+ago\b/i;
const MAX_BYLINE = 120;
/** Blocks after a headline among which its byline is. */
const BYLINE_WITHIN = 3;

/**
 * Elements after the article's headline that begin with a second- or third-level headline and have
 * an article's look: an `article` element next to the own one, or a byline under the headline.
 */
function articlesBelow(nodes: Snapshot['nodes'], blocks: Block[], own: Block): number[] {
  const tagOf = (at: number) => String(nodes[at]?.[1]);
  const around = new Set(own.ancestors);
  const isInArticle = own.ancestors.some((at) => tagOf(at) === 'article');
  const found: number[] = [];
  for (let index = blocks.indexOf(own) + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'heading' || !/^h[23]$/.test(tagOf(block.ancestors[0] ?? -1))) continue;
    const outermost = block.ancestors.findLast((at) => !around.has(at)) ?? -1;
    const isFirst = !blocks[index - 1]?.ancestors.includes(outermost);
    if (outermost < 0 || !isFirst || /^h[23]$/.test(tagOf(outermost))) continue;
    const next = blocks.slice(index + 1, index + 1 + BYLINE_WITHIN);
    const isSigned = next.some(
      ({ text, ancestors }) =>
        ancestors.includes(outermost) &&
        text.length <= MAX_BYLINE &&
        (bylineStart.test(text) || datedLine.test(text)),
    );
    if ((isInArticle && tagOf(outermost) === 'article') || isSigned) found.push(outermost);
  }
  return found;
}

/**
 * Whether the child of this parent that holds the article's heading holds its text too: then what
 * is next to it is another article, else it is a section of this one with a heading of the first
 * level.
 */
function standsBesideArticle(blocks: Block[], own: Block, parent: number): boolean {
  const level = own.ancestors.indexOf(parent);
  const child = level > 0 ? own.ancestors[level - 1] : undefined;
  if (child === undefined) return false;
  const length = blocks.reduce(
    (sum, { text, ancestors, linkCharacters }) =>
      sum +
      (ancestors.includes(child) && linkCharacters < 0.5 * text.length && text.length >= 60
        ? text.length
        : 0),
    0,
  );
  return length >= LEAST;
}

/** The same letters, or nearly: the page's title may lack a kicker that the heading has. */
function isSameHeading(heading: string, title: string): boolean {
  if (heading === title) return true;
  const [short, long] = heading.length < title.length ? [heading, title] : [title, heading];
  return short.length >= 12 && short.length >= 0.7 * long.length && long.includes(short);
}
