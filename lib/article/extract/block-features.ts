import { defined, elementAt } from '../../invariant.ts';
import { classNameLexicon, blockTextLexicon } from './block-lexicon.ts';
import type { Block } from './blocks.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { metaValues } from '../metadata/metadata.ts';
import type { ReadabilityResult } from './readability.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

const places = Object.keys(classNameLexicon);
const meanings = Object.keys(blockTextLexicon);
const ancestorTags = [
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'figure',
  'form',
  'table',
  'ul',
  'ol',
  'blockquote',
  'section',
  'button',
  'a',
  'figcaption',
  'details',
  'dialog',
];

/** The names of the numbers `blockFeatures` gives, in order. */
export const blockFeatureNames: string[] = [
  'length',
  'linkShare',
  'buttonShare',
  'boldShare',
  'links',
  'endsSentence',
  'endsColon',
  'endsDots',
  'sentences',
  'commas',
  'digits',
  'capitals',
  'upper',
  'startsLower',
  'tag',
  'isHeading',
  'headingLevel',
  'isListItem',
  'isQuote',
  'isCode',
  'inTitle',
  'isTitle',
  'inDescription',
  'inBody',
  'copies',
  'earlierCopy',
  'kept',
  'keptBefore',
  'keptAfter',
  'keptNear',
  'place',
  'charactersBefore',
  'fromFirst',
  'fromLast',
  'sinceKept',
  'untilKept',
  'fromTitle',
  ...ancestorTags.map((tag) => `in-${tag}`),
  ...places.map((place) => `place-${place}`),
  ...meanings.map((meaning) => `says-${meaning}`),
  'ownPlaces',
  'hidden',
  'inArticleBody',
  'depth',
  'parentChildren',
  'parentShare',
  'parentLinkShare',
  'grandLinkShare',
  'sameSiblings',
  'parentParagraphs',
  'inContainer',
  'belowContainer',
  'branchLinkShare',
  'branchLength',
  'branchBlocks',
  'branchKept',
  'branchTwins',
  'signatureLength',
  'signatureKept',
  'signatureIsMain',
  'signatureLinkShare',
  'fromMainFirst',
  'fromMainLast',
  'mainGap',
  'previousLength',
  'previousLinkShare',
  'previousIsHeading',
  'nextLength',
  'nextLinkShare',
  'nextIsHeading',
  'next2Length',
  'previous2Length',
  'aheadLinkShare',
  'behindLinkShare',
  'aheadKept',
  'behindKept',
  'pageKept',
  'pageBlocks',
  'pageLinkShare',
  'pageHasBody',
  'pageHasMain',
  'italicShare',
  'inProse',
  'fromMainParent',
  'mainParentShare',
  'proseBranchLinkShare',
  'fromProseFirst',
  'fromProseLast',
  'sharedStart',
  'bylineAhead',
  'bylineBehind',
  'keptOfProse',
  'isTableRow',
  'cells',
];

export interface BlockFeatures {
  /**
   * A row of numbers for each candidate, null for a block that is excluded: far from the text, or a
   * short line of links.
   */
  rows: (Float32Array | null)[];
  /**
   * For each block the part of the main container it occurs in, and its kind of place (tags and
   * classes).
   */
  branches: number[];
  signatures: string[];
  /** Characters, those of scripts without spaces counted as the letters they correspond to. */
  lengths: number[];
}

/**
 * Numbers that describe each block by itself, by its place in the page and against the rest of the
 * page.
 */
export function blockFeatures(
  snapshot: Snapshot,
  blocks: Block[],
  stated: StatedPage,
  readability: ReadabilityResult | null,
  title: string,
): BlockFeatures {
  const page = describe(snapshot, blocks, stated, readability, title);
  return {
    rows: blocks.map((_, index) => (isCandidate(page, index) ? row(page, index) : null)),
    branches: blocks.map(({ ancestors }) => branchOf(page, ancestors)),
    signatures: page.signatureOf,
    lengths: page.lengths,
  };
}

type Page = ReturnType<typeof describe>;

function describe(
  snapshot: Snapshot,
  blocks: Block[],
  stated: StatedPage,
  readability: ReadabilityResult | null,
  title: string,
) {
  const { nodes } = snapshot;
  const lengths = blocks.map(({ text }) => weightOf(text));
  const kept = blocks.map(({ texts }) =>
    readability ? texts.filter((text) => readability.texts.has(text)).length / texts.length : 0,
  );
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const keptTotal = lengths.reduce(
    (sum, length, index) => sum + length * elementAt(kept, index),
    0,
  );
  const linkShares = blocks.map(({ text, linkCharacters }) =>
    Math.min(1, linkCharacters / Math.max(1, text.length)),
  );

  // Sums over the elements' whole inside.
  const inside = new Map<number, { length: number; link: number; kept: number; blocks: number }>();
  for (const [index, { ancestors }] of blocks.entries())
    for (const at of ancestors) {
      let sums = inside.get(at);
      if (!sums) inside.set(at, (sums = { length: 0, link: 0, kept: 0, blocks: 0 }));
      sums.length += elementAt(lengths, index);
      sums.link += elementAt(lengths, index) * elementAt(linkShares, index);
      sums.kept += elementAt(lengths, index) * elementAt(kept, index);
      sums.blocks++;
    }
  const children = new Map<number, number[]>();
  for (const [index, node] of nodes.entries())
    if (node.length > 2) {
      const list = children.get(node[0]);
      if (list) list.push(index);
      else children.set(node[0], [index]);
    }
  const look = new Map<number, string>();
  const lookOf = (at: number): string => {
    let known = look.get(at);
    if (known === undefined) {
      const [, tag, attributes] = nodes[at] as SnapshotElement;
      known = `${tag}.${attributes ? (attributes.class ?? '').replace(/\d+/g, '0').slice(0, 80) : ''}`;
      look.set(at, known);
    }
    return known;
  };
  const elementPlaces = new Map<number, number>();
  const placesOf = (at: number): number => {
    let mask = elementPlaces.get(at);
    if (mask === undefined) {
      const [, , attributes] = nodes[at] as SnapshotElement;
      const names = attributes
        ? [
            attributes.class,
            attributes.id,
            attributes['data-testid'],
            attributes['data-component'],
            attributes['data-type'],
            attributes['data-module'],
            attributes['data-qa'],
            attributes['data-name'],
            attributes.role,
            attributes['aria-label']?.slice(0, 40),
          ]
            .filter(Boolean)
            .join(' ')
            .replace(/([a-z])([A-Z])/g, '$1-$2')
        : '';
      mask =
        names === ''
          ? 0
          : places.reduce(
              (bits, place, bit) =>
                bits | (defined(classNameLexicon[place]).test(names) ? 1 << bit : 0),
              0,
            );
      elementPlaces.set(at, mask);
    }
    return mask;
  };
  // The innermost element that holds most of what Readability keeps.
  let container = 0;
  let containerDepth = -1;
  for (const { ancestors } of blocks)
    for (const [fromInner, at] of ancestors.entries()) {
      const depth = ancestors.length - fromInner;
      if (
        depth > containerDepth &&
        defined(inside.get(at)).kept >= 0.7 * keptTotal &&
        keptTotal > 0
      ) {
        container = at;
        containerDepth = depth;
      }
    }
  const signatures = new Map<string, { length: number; kept: number; link: number }>();
  const signatureOf = blocks.map(
    ({ ancestors }) => `${ancestors.slice(0, 2).map(lookOf).join('<')}`,
  );
  for (const [index, signature] of signatureOf.entries()) {
    const sums = signatures.get(signature) ?? { length: 0, kept: 0, link: 0 };
    sums.length += elementAt(lengths, index);
    sums.kept += elementAt(lengths, index) * elementAt(kept, index);
    sums.link += elementAt(lengths, index) * elementAt(linkShares, index);
    signatures.set(signature, sums);
  }
  const main =
    [...signatures].toSorted(([, one], [, other]) => other.kept - one.kept)[0]?.[0] ?? '';
  const isMain = signatureOf.map(
    (signature, index) =>
      signature === main && elementAt(kept, index) > 0.5 && elementAt(lengths, index) > 60,
  );
  const prose = proseOf(blocks, lengths, linkShares, placesOf);
  const starts = new Map<string, number>();
  const startOf = blocks.map(({ text }) =>
    text.length < 300
      ? (/^(?:\S+\s+){1,2}\S+/u.exec(text)?.[0].toLowerCase().replace(/\d+/g, '0') ?? '')
      : '',
  );
  for (const start of startOf)
    if (start.length >= 8) starts.set(start, (starts.get(start) ?? 0) + 1);
  const isByline = blocks.map(
    ({ text }) =>
      text.length < 120 &&
      (defined(blockTextLexicon.date).test(text) || /^(?:by|von|par|por|di)\s+\p{Lu}/iu.test(text)),
  );
  const keys = blocks.map(({ text }) => lettersOf(text));
  const copies = new Map<string, number[]>();
  for (const [index, key] of keys.entries())
    copies.set(key, [...(copies.get(key)?.slice(0, 50) ?? []), index]);
  const titleKey = lettersOf(title);
  const titleAt = blocks.findIndex(
    (block, index) =>
      block.kind === 'heading' &&
      keys[index] !== '' &&
      (keys[index] === titleKey ||
        (titleKey !== '' &&
          titleKey.includes(elementAt(keys, index)) &&
          elementAt(keys, index).length > 0.6 * titleKey.length)),
  );
  const description = lettersOf(
    [
      ...metaValues(snapshot, ['og:description', 'description', 'twitter:description']),
      stated.article?.description ?? '',
    ].join(' '),
  );
  const body =
    stated.article && stated.article.body.length > 200 ? lettersOf(stated.article.body) : '';
  const means = (count: number, direction: 1 | -1, values: number[]) =>
    blocks.map((_, index) => {
      let sum = 0;
      let weight = 0;
      for (let step = 1; step <= count; step++) {
        const at = index + step * direction;
        if (at < 0 || at >= blocks.length) break;
        sum += elementAt(values, at) * elementAt(lengths, at);
        weight += elementAt(lengths, at);
      }
      return weight > 0 ? sum / weight : -1;
    });
  const before: number[] = [];
  let passed = 0;
  for (const length of lengths) {
    before.push(passed / total);
    passed += length;
  }
  return {
    nodes,
    blocks,
    lengths,
    kept,
    total,
    keptTotal,
    linkShares,
    inside,
    children,
    lookOf,
    placesOf,
    container,
    signatures,
    signatureOf,
    main,
    isMain,
    keys,
    copies,
    titleKey,
    titleAt,
    description,
    body,
    before,
    firstKept: kept.findIndex((share) => share > 0.5),
    lastKept: kept.findLastIndex((share) => share > 0.5),
    firstMain: isMain.indexOf(true),
    lastMain: isMain.lastIndexOf(true),
    prose,
    sharedStarts: startOf.map((start) => starts.get(start) ?? 0),
    isByline,
    keptOfProse:
      prose.total > 0
        ? sum(blocks.map((_, index) => elementAt(prose.weights, index) * elementAt(kept, index))) /
          prose.total
        : 0,
    keptIndices: nearestKept(kept),
    aheadLinks: means(5, 1, linkShares),
    behindLinks: means(5, -1, linkShares),
    aheadKept: means(4, 1, kept),
    behindKept: means(4, -1, kept),
    pageLinkShare:
      linkShares.reduce((sum, share, index) => sum + share * elementAt(lengths, index), 0) / total,
    hasMain: nodes.some((node) => node.length > 2 && (node[1] === 'main' || node[1] === 'article')),
  };
}

function isCandidate(page: Page, index: number): boolean {
  const [sinceKept, untilKept] = elementAt(page.keptIndices, index);
  if (elementAt(page.kept, index) > 0 || Math.min(sinceKept, untilKept) <= 6) return true;
  return elementAt(page.lengths, index) >= 40 && elementAt(page.linkShares, index) < 0.6;
}

/**
 * Location of the page's prose, independent of Readability: the innermost element with most of its
 * text, the element whose direct children are most of it, and the first and last block inside. Text
 * within comment sections has little weight.
 */
function proseOf(
  blocks: Block[],
  lengths: number[],
  linkShares: number[],
  placesOf: (at: number) => number,
) {
  const comment = 1 << places.indexOf('comment');
  const weights = blocks.map(({ text, ancestors, isHeldByLink }, index) =>
    text.length < 80 || isHeldByLink || elementAt(linkShares, index) > 0.3
      ? 0
      : elementAt(lengths, index) *
        (ancestors.slice(0, 6).some((at) => (placesOf(at) & comment) !== 0) ? 0.2 : 1),
  );
  const total = sum(weights);
  const homes = new Map<number, number>();
  for (const { element } of blocks) homes.set(element, (homes.get(element) ?? 0) + 1);
  const inside = new Map<number, number>();
  const parents = new Map<number, number>();
  for (const [index, { ancestors, element }] of blocks.entries()) {
    const weight = elementAt(weights, index);
    if (weight === 0) continue;
    for (const at of ancestors) inside.set(at, (inside.get(at) ?? 0) + weight);
    const parent = defined(homes.get(element)) > 1 ? element : (ancestors[1] ?? 0);
    parents.set(parent, (parents.get(parent) ?? 0) + weight);
  }
  let container = 0;
  // Elements come in document order from the root: the last one with enough text is the innermost.
  for (const at of [...inside.keys()].toSorted((one, other) => one - other))
    if (defined(inside.get(at)) >= 0.6 * total) container = at;
  const [parent = -1, most = 0] =
    [...parents].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const isIn = blocks.map(
    ({ ancestors }, index) => elementAt(weights, index) > 0 && ancestors.includes(container),
  );
  return {
    weights,
    total,
    container,
    parent,
    parentShare: total > 0 ? most / total : 0,
    first: isIn.indexOf(true),
    last: isIn.lastIndexOf(true),
  };
}

function branchUnder(container: number, ancestors: number[]): number {
  const level = ancestors.indexOf(container);
  return level > 0 ? elementAt(ancestors, level - 1) : (ancestors[0] ?? 0);
}

/** Blocks to the next one that is so, ahead (1) or behind (-1), at most nine. */
function stepsTo(is: boolean[], index: number, way: 1 | -1): number {
  for (let step = 1; step < 9; step++) if (is[index + way * step]) return step;
  return 9;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The child of the main container that a block occurs in; outside of it, the page's own part. */
function branchOf(page: Page, ancestors: number[]): number {
  return ancestors.includes(page.container)
    ? branchUnder(page.container, ancestors)
    : (ancestors.at(-2) ?? ancestors[0] ?? 0);
}

function row(page: Page, index: number): Float32Array {
  const { blocks, nodes, lengths, kept, linkShares, inside, children } = page;
  const block = elementAt(blocks, index);
  const { text, ancestors } = block;
  const length = elementAt(lengths, index);
  const letters = Math.max(1, text.length);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const words = Math.max(1, count(/\S+/g));
  const tags = ancestors.map((at) => (nodes[at] as SnapshotElement)[1]);
  const levelOf = (found: number) => (found < 0 ? 20 : Math.min(found, 19));
  const home = ancestors[0] ?? 0;
  const parent = ancestors[1] ?? 0;
  const sums = (at: number) => inside.get(at) ?? { length: 0, link: 0, kept: 0, blocks: 0 };
  const share = ({ link, length: all }: { link: number; length: number }) =>
    all > 0 ? link / all : 0;
  const siblings = children.get(parent) ?? [];
  const ownLook = page.lookOf(home);
  const containerLevel = ancestors.indexOf(page.container);
  const branch = branchOf(page, ancestors);
  const branchSums = sums(branch);
  const branchLook = page.lookOf(branch);
  const twins = (children.get((nodes[branch] as SnapshotElement)[0]) ?? []).filter(
    (at) => page.lookOf(at) === branchLook,
  ).length;
  const signature = defined(page.signatures.get(elementAt(page.signatureOf, index)));
  const key = elementAt(page.keys, index);
  const copies = defined(page.copies.get(key));
  const masks = ancestors.map(page.placesOf);
  // Marks above what holds the whole article say nothing of one block of it.
  const reach = containerLevel >= 0 ? Math.max(containerLevel, 1) : masks.length;
  const heading = tags.find((tag) => /^h[1-6]$/.test(tag));
  const at = (offset: number) => blocks[index + offset];
  const [sinceKept, untilKept] = elementAt(page.keptIndices, index);
  const values: number[] = [
    Math.log1p(length),
    elementAt(linkShares, index),
    Math.min(1, block.buttonCharacters / letters),
    Math.min(1, block.boldCharacters / letters),
    Math.min(20, block.links.length),
    /[.!?。！？…»”"')）」]$/.test(text) && /[.!?。！？]\W{0,3}$/.test(text) ? 1 : 0,
    /[:：]$/.test(text) ? 1 : 0,
    /(?:…|\.\.\.)$/.test(text) ? 1 : 0,
    Math.min(20, count(/[.!?](?=\s|$)|[。！？]/g)),
    count(/[,，、;；]/g) / words,
    count(/\d/g) / letters,
    count(/(?:^|\s)\p{Lu}/gu) / words,
    count(/\p{Lu}/gu) / letters,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    tagNumber(tags[0] ?? ''),
    heading ? 1 : 0,
    heading ? Number(heading[1]) : 0,
    block.kind === 'list-item' ? 1 : 0,
    block.kind === 'quote' ? 1 : 0,
    block.kind === 'code' ? 1 : 0,
    key !== '' && page.titleKey.includes(key) ? key.length / page.titleKey.length : 0,
    key === page.titleKey ? 1 : 0,
    key.length > 15 && page.description.includes(key.slice(0, 120)) ? 1 : 0,
    page.body === '' ? -1 : coverage(key, page.body),
    Math.min(10, copies.length),
    copies[0] === index ? 0 : 1,
    elementAt(kept, index),
    kept[index - 1] ?? 0,
    kept[index + 1] ?? 0,
    ((kept[index - 2] ?? 0) +
      (kept[index - 1] ?? 0) +
      (kept[index + 1] ?? 0) +
      (kept[index + 2] ?? 0)) /
      4,
    index / blocks.length,
    elementAt(page.before, index),
    page.firstKept < 0 ? -99 : clamp(index - page.firstKept),
    page.lastKept < 0 ? 99 : clamp(index - page.lastKept),
    Math.min(40, sinceKept),
    Math.min(40, untilKept),
    page.titleAt < 0 ? -99 : clamp(index - page.titleAt),
    ...ancestorTags.map((tag) => levelOf(tags.indexOf(tag))),
    ...places.map((_, bit) =>
      levelOf(masks.slice(0, reach).findIndex((mask) => (mask & (1 << bit)) !== 0)),
    ),
    ...meanings.map((meaning) =>
      text.length < 600 && defined(blockTextLexicon[meaning]).test(text) ? 1 : 0,
    ),
    bits(masks.slice(0, 2).reduce((all, mask) => all | mask, 0)),
    block.hiddenRoot >= 0 || isHidden(nodes, ancestors) ? 1 : 0,
    levelOf(
      ancestors.findIndex((element) =>
        /articleBody/.test(((nodes[element] as SnapshotElement)[2] || {}).itemprop ?? ''),
      ),
    ),
    ancestors.length,
    Math.min(60, siblings.length),
    sums(parent).length / page.total,
    share(sums(parent)),
    share(sums(ancestors[2] ?? parent)),
    siblings.filter((sibling) => page.lookOf(sibling) === ownLook).length,
    Math.min(
      40,
      siblings.filter((sibling) => (nodes[sibling] as SnapshotElement)[1] === 'p').length,
    ),
    containerLevel >= 0 ? 1 : 0,
    containerLevel >= 0 ? containerLevel : -1,
    share(branchSums),
    Math.log1p(branchSums.length),
    Math.min(100, branchSums.blocks),
    branchSums.length > 0 ? branchSums.kept / branchSums.length : 0,
    Math.min(30, twins),
    signature.length / page.total,
    signature.length > 0 ? signature.kept / signature.length : 0,
    page.signatureOf[index] === page.main ? 1 : 0,
    share(signature),
    page.firstMain < 0 ? -99 : clamp(index - page.firstMain),
    page.lastMain < 0 ? 99 : clamp(index - page.lastMain),
    gapToMain(page, index),
    Math.log1p(lengths[index - 1] ?? 0),
    linkShares[index - 1] ?? -1,
    at(-1)?.kind === 'heading' ? 1 : 0,
    Math.log1p(lengths[index + 1] ?? 0),
    linkShares[index + 1] ?? -1,
    at(1)?.kind === 'heading' ? 1 : 0,
    Math.log1p(lengths[index + 2] ?? 0),
    Math.log1p(lengths[index - 2] ?? 0),
    elementAt(page.aheadLinks, index),
    elementAt(page.behindLinks, index),
    elementAt(page.aheadKept, index),
    elementAt(page.behindKept, index),
    Math.log1p(page.keptTotal),
    Math.log1p(blocks.length),
    page.pageLinkShare,
    page.body === '' ? 0 : 1,
    page.hasMain ? 1 : 0,
    Math.min(1, block.italicCharacters / letters),
    ancestors.includes(page.prose.container) ? 1 : 0,
    ancestors.indexOf(page.prose.parent),
    page.prose.parentShare,
    share(sums(branchUnder(page.prose.container, ancestors))),
    page.prose.first < 0 ? -99 : clamp(index - page.prose.first),
    page.prose.last < 0 ? 99 : clamp(index - page.prose.last),
    elementAt(page.sharedStarts, index),
    stepsTo(page.isByline, index, 1),
    stepsTo(page.isByline, index, -1),
    page.keptOfProse,
    block.row ? 1 : 0,
    Math.min(12, block.row?.cells.length ?? 0),
  ];
  return Float32Array.from(values);
}

/** Characters, those of scripts without spaces counted as two and a half letters each. */
export function weightOf(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + dense * 1.5;
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The share of a text (by samples of sixteen letters) that occurs in another one. */
function coverage(key: string, body: string): number {
  if (key.length < 16) return key !== '' && body.includes(key) ? 0.5 : 0;
  let hits = 0;
  let samples = 0;
  const step = Math.max(16, Math.floor(key.length / 12));
  for (let start = 0; start + 16 <= key.length; start += step) {
    samples++;
    if (body.includes(key.slice(start, start + 16))) hits++;
  }
  return hits / samples;
}

function nearestKept(kept: number[]): [number, number][] {
  const distances: [number, number][] = kept.map(() => [99, 99]);
  let last = -99;
  for (const [index, share] of kept.entries()) {
    if (share > 0.5) last = index;
    elementAt(distances, index)[0] = index - last;
  }
  let next = kept.length + 99;
  for (let index = kept.length - 1; index >= 0; index--) {
    if (elementAt(kept, index) > 0.5) next = index;
    elementAt(distances, index)[1] = next - index;
  }
  return distances;
}

/** Blocks to the nearest paragraph of the main kind, before or after. */
function gapToMain({ isMain }: Page, index: number): number {
  for (let step = 0; step < 30; step++)
    if (isMain[index - step] || isMain[index + step]) return step;
  return 30;
}

function isHidden(nodes: Snapshot['nodes'], ancestors: number[]): boolean {
  return ancestors.some((at) => {
    const [, , attributes] = nodes[at] as SnapshotElement;
    return (
      attributes !== 0 &&
      ('hidden' in attributes ||
        attributes['aria-hidden'] === 'true' ||
        /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? ''))
    );
  });
}

const tagOrder = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'td',
  'th',
  'blockquote',
  'pre',
  'figcaption',
  'dd',
  'dt',
  'header',
  'footer',
  'aside',
  'nav',
  'button',
  'label',
  'form',
  'figure',
];

function tagNumber(tag: string): number {
  const at = tagOrder.indexOf(tag);
  return at < 0 ? tagOrder.length : at;
}

function clamp(distance: number): number {
  return Math.max(-60, Math.min(60, distance));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}

/** The names of the numbers `blockContext` adds, in order. */
export const blockContextNames: string[] = [
  'own',
  'before1',
  'before2',
  'before3',
  'after1',
  'after2',
  'after3',
  'before6',
  'after6',
  'after15',
  'branch',
  'branchOthers',
  'signature',
  'bestAhead',
  'bestBehind',
  'shareBefore',
  'shareAfter',
  'section',
];

/**
 * Features of a block's surroundings from a first classification of all blocks, appended to its
 * own: probabilities of the neighbours, of its part of the page, of its kind of place, of the
 * section under a heading, and how much of the text is before and after.
 */
export function blockContext(
  { rows, branches, signatures, lengths }: BlockFeatures,
  first: number[],
  isHeading: boolean[],
): (Float32Array | null)[] {
  const branch = sumsBy(branches, first, lengths);
  const signature = sumsBy(signatures, first, lengths);
  const total =
    first.reduce((sum, probability, at) => sum + probability * elementAt(lengths, at), 0) || 1;
  let passed = 0;
  return rows.map((row, index) => {
    const own = elementAt(first, index) * elementAt(lengths, index);
    const before = passed;
    passed += own;
    if (!row) return null;
    const inBranch = defined(branch.get(elementAt(branches, index)));
    const inSignature = defined(signature.get(elementAt(signatures, index)));
    const others = inBranch.length - elementAt(lengths, index);
    const context = [
      elementAt(first, index),
      first[index - 1] ?? 0,
      first[index - 2] ?? 0,
      first[index - 3] ?? 0,
      first[index + 1] ?? 0,
      first[index + 2] ?? 0,
      first[index + 3] ?? 0,
      mean(first, lengths, index - 6, index),
      mean(first, lengths, index + 1, index + 7),
      mean(first, lengths, index + 1, index + 16),
      inBranch.hits / inBranch.length,
      others > 0 ? (inBranch.hits - own) / others : -1,
      inSignature.hits / inSignature.length,
      Math.max(0, ...first.slice(index + 1, index + 9)),
      Math.max(0, ...first.slice(Math.max(0, index - 8), index)),
      before / total,
      (total - before - own) / total,
      isHeading[index] ? sectionMean(first, lengths, isHeading, index) : -1,
    ];
    const whole = new Float32Array(row.length + context.length);
    whole.set(row);
    whole.set(context, row.length);
    return whole;
  });
}

function sumsBy<Key>(
  keys: Key[],
  first: number[],
  lengths: number[],
): Map<Key, { hits: number; length: number }> {
  const sums = new Map<Key, { hits: number; length: number }>();
  for (const [index, key] of keys.entries()) {
    const sum = sums.get(key) ?? { hits: 0, length: 1e-6 };
    sum.hits += elementAt(first, index) * elementAt(lengths, index);
    sum.length += elementAt(lengths, index);
    sums.set(key, sum);
  }
  return sums;
}

function mean(first: number[], lengths: number[], from: number, to: number): number {
  let hits = 0;
  let length = 0;
  for (let at = Math.max(0, from); at < Math.min(to, first.length); at++) {
    hits += elementAt(first, at) * elementAt(lengths, at);
    length += elementAt(lengths, at);
  }
  return length > 0 ? hits / length : 0;
}

/** The mean over what is between a heading and the next one. */
function sectionMean(
  first: number[],
  lengths: number[],
  isHeading: boolean[],
  index: number,
): number {
  let end = index + 1;
  while (end < first.length && !isHeading[end] && end < index + 25) end++;
  return mean(first, lengths, index + 1, end);
}
