import { blockContext, blockFeatures } from './block-features.ts';
import type { Block } from './blocks.ts';
import { probabilityOf, type BoostedTrees } from './gradient-boosting.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { isCallLine, isLegalNotice } from './boilerplate-lines.ts';
import { isElsewhereHeading, isElsewhereLine } from './foreign-parts.ts';
import type { ReadabilityResult } from './readability.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';

/** Two judgements, the second of which knows the first one of all neighbours. */
export interface BlockWeights {
  first: BoostedTrees;
  second: BoostedTrees;
}

/**
 * From which probability on a block is taken: prose earlier, as losing a paragraph is worse than
 * letting one in; lines and headings later; what is nothing but a link only when it is nearly sure.
 */
const thresholds = {
  prose: 0.4,
  line: 0.55,
  link: 0.7,
  list: 0.45,
  /** A list or table right after a taken line that ends in a colon. */
  announced: 0.2,
  /**
   * The same for what is next to the text's own paragraphs: between them, and after the last one.
   */
  inBody: { table: 0.15, list: 0.2, code: 0.05 },
  afterBody: { table: 0.2, list: 0.3, code: 0.15 },
  afterTheEnd: 0.8,
};
/** Share of the text after which a heading can open what is no longer part of it. */
const OTHER_STORIES_FROM = 0.75;
/** Characters from which on a paragraph shows where the text is. */
const LEAST_SENTENCE = 60;
/** Characters from which on a block can be the last of the text. */
const LEAST_END = 25;

/**
 * Which blocks are taken for main text, by their probabilities: after the last one of prose,
 * headings and links need more.
 */
export function selectBlocks(blocks: Block[], judged: number[]): boolean[] {
  const at = (index: number) => judged[index] ?? 0;
  const taken = blocks.map(
    (block, index) =>
      at(index) >=
      (isProse(block) ? thresholds.prose : isLink(block) ? thresholds.link : thresholds.line),
  );
  const runs = runsOf(blocks);
  const places = placesOf(blocks, taken, runs);
  for (const [number, { from, to, kind }] of runs.entries()) {
    const mean = judged.slice(from, to + 1).reduce((sum, one) => sum + one, 0) / (to + 1 - from);
    const isAnnounced = taken[from - 1] === true && /[:：]$/.test(blocks[from - 1]?.text ?? '');
    const place = places[number] ?? 'elsewhere';
    const least = Math.min(
      isAnnounced ? thresholds.announced : thresholds.list,
      place === 'elsewhere' ? 1 : thresholds[place][kind],
    );
    if (kind === 'table') taken.fill(mean >= least, from, to + 1);
    else
      for (const [index, block] of blocks.slice(from, to + 1).entries())
        if (
          !isLink(block) &&
          /\p{L}/u.test(block.text) &&
          mean >= least &&
          (isAnnounced || place !== 'elsewhere' || at(from + index) >= mean - 0.2) &&
          !isLineNumbers(block)
        )
          taken[from + index] = true;
  }
  // A heading is selected together with the prose below it.
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const isOver = block.kind === 'heading' && next && taken[index + 1] && isProse(next);
    if (isOver && at(index) >= thresholds.prose && !isLink(block)) taken[index] = true;
  }
  const otherStories = otherStoriesAt(blocks, taken);
  const end = Math.min(endOf(blocks, taken, runs), otherStories - 1);
  return withoutNotices(
    blocks,
    taken.map(
      (isTaken, index) =>
        isTaken &&
        (index <= end || (at(index) >= thresholds.afterTheEnd && index < otherStories)) &&
        !isElsewhereLine(blocks[index] ?? { text: '', linkCharacters: 0 }) &&
        !isCallLine(blocks[index]?.text ?? '') &&
        blocks[index]?.isExtra !== true,
    ),
  );
}

/** Takes legal notices off the end of the text, as long as more than they remains. */
function withoutNotices(blocks: Block[], taken: boolean[]): boolean[] {
  const left = [...taken];
  for (;;) {
    const last = left.lastIndexOf(true);
    if (last < 0 || last === left.indexOf(true) || !isLegalNotice(blocks[last]?.text ?? ''))
      return left;
    left[last] = false;
  }
}

interface Run {
  from: number;
  to: number;
  kind: 'table' | 'list' | 'code';
}

/**
 * Where each run is: between the paragraphs of the text (a sibling of theirs, or within one), after
 * the last of them, or elsewhere on the page. What is mostly links is no part of the text.
 */
function placesOf(
  blocks: Block[],
  taken: boolean[],
  runs: Run[],
): ('inBody' | 'afterBody' | 'elsewhere')[] {
  const prose = blocks.flatMap((block, index) =>
    taken[index] && block.kind === 'paragraph' && block.text.length >= LEAST_SENTENCE
      ? [index]
      : [],
  );
  const [first = -1, last = -1] = [prose[0], prose.at(-1)];
  const sizes = new Map<number, number>();
  for (const index of prose) {
    const parent = blocks[index]?.ancestors[1];
    if (parent !== undefined) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  }
  const isBody = (element: number) => (sizes.get(element) ?? 0) * 2 > prose.length;
  return runs.map(({ from, to }) => {
    const members = blocks.slice(from, to + 1);
    const length = members.reduce((sum, { text }) => sum + text.length, 0);
    const links = members.reduce((sum, one) => sum + one.linkCharacters + one.buttonCharacters, 0);
    const isBeside = members.every(
      ({ ancestors, hiddenRoot }) => hiddenRoot < 0 && ancestors.slice(1, 8).some(isBody),
    );
    if (prose.length < 3 || !isBeside || links * 3 > length || from < first) return 'elsewhere';
    if (from < last) return 'inBody';
    const before = blocks[from - 1];
    const isNext = from - 1 <= last || (from - 2 <= last && before?.kind === 'heading');
    return isNext ? 'afterBody' : 'elsewhere';
  });
}

/** The numbers of lines that pages show next to code. */
function isLineNumbers({ kind, text }: Block): boolean {
  return kind === 'code' && /^\s*\d+(?:\s+\d+)*\s*$/.test(text);
}

/** Lists, tables and code: what is taken or left as a whole. */
function runsOf(blocks: Block[]): Run[] {
  const runs: Run[] = [];
  const keyOf = (block: Block | undefined) =>
    block?.row
      ? block.row.table
      : block?.kind === 'list-item'
        ? 'list'
        : block?.kind === 'code'
          ? 'code'
          : null;
  for (let from = 0; from < blocks.length; from++) {
    const key = keyOf(blocks[from]);
    if (key === null) continue;
    let to = from;
    while (to + 1 < blocks.length && keyOf(blocks[to + 1]) === key) to++;
    runs.push({ from, to, kind: key === 'list' || key === 'code' ? key : 'table' });
    from = to;
  }
  return runs;
}

/**
 * The last block of the text: one long enough to be a sentence, or the end of a list or table that
 * is as long.
 */
function endOf(blocks: Block[], taken: boolean[], runs: Run[]): number {
  const last = taken.findLastIndex((isTaken, index) => {
    const block = blocks[index];
    return (
      isTaken &&
      block &&
      block.kind !== 'heading' &&
      !isLink(block) &&
      block.text.length >= LEAST_END
    );
  });
  return runs.reduce((end, { from, to }) => {
    const items = blocks
      .slice(from, to + 1)
      .filter((block, at) => taken[from + at] && !isLink(block));
    const length = items.reduce((sum, { text }) => sum + text.length, 0);
    return items.length > 1 && length >= LEAST_END && from <= last + 2 ? Math.max(end, to) : end;
  }, last);
}

/**
 * Where after the text a heading opens a list of other stories, the number of blocks where none
 * does: only little follows it.
 */
function otherStoriesAt(blocks: Block[], taken: boolean[]): number {
  const lengths = blocks.map(({ text }, index) => (taken[index] ? text.length : 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let passed = 0;
  for (const [index, block] of blocks.entries()) {
    if (passed > OTHER_STORIES_FROM * total && isElsewhereHeading(block)) return index;
    passed += lengths[index] ?? 0;
  }
  return blocks.length;
}

function isLink({ linkCharacters, text, isHeldByLink }: Block): boolean {
  return isHeldByLink || linkCharacters >= 0.9 * text.length;
}

function isProse({ linkCharacters, text, isHeldByLink }: Block): boolean {
  return !isHeldByLink && text.length >= 120 && linkCharacters < 0.5 * text.length;
}

/**
 * For each block the probability that it is part of the article's main text; 0 for what is excluded
 * or of another article.
 */
export function classifyBlocks(
  snapshot: Snapshot,
  blocks: Block[],
  stated: StatedPage,
  readability: ReadabilityResult | null,
  title: string,
  { first, second }: BlockWeights,
): number[] {
  const features = blockFeatures(snapshot, blocks, stated, readability, title);
  const judged = features.rows.map((row) => (row ? probabilityOf(first, row) : 0));
  const isHeading = blocks.map(({ kind }) => kind === 'heading');
  return blockContext(features, judged, isHeading).map((row) =>
    row ? probabilityOf(second, row) : 0,
  );
}
