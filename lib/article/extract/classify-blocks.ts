import { blockContext, blockFeatures } from './block-features.ts';
import type { Block } from './blocks.ts';
import { probabilityOf, type BoostedTrees } from './gradient-boosting.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { isElsewhereHeading, isElsewhereLine } from './foreign-parts.ts';
import type { ReadabilityResult } from './readability.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';

/** Two judgements, the second of which knows the first one of all neighbours. */
export interface BlockWeights {
  first: BoostedTrees;
  second: BoostedTrees;
}

/**
 * From which probability on a block is taken: prose earlier, as losing a paragraph is worse than letting one in; lines and
 * headings later; what is nothing but a link only when it is nearly sure.
 */
const thresholds = {
  prose: 0.4,
  line: 0.55,
  link: 0.7,
  list: 0.45,
  /** A list or table right after a taken line that ends in a colon. */
  announced: 0.2,
  afterTheEnd: 0.8,
};
/** Share of the text after which a heading can open what is no longer part of it. */
const OTHER_STORIES_FROM = 0.75;
/** Characters from which on a block can be the last of the text. */
const LEAST_END = 25;

/** Which blocks are taken for main text, by their probabilities: after the last one of prose, headings and links need more. */
export function selectBlocks(blocks: Block[], judged: number[]): boolean[] {
  const at = (index: number) => judged[index] ?? 0;
  const taken = blocks.map(
    (block, index) =>
      at(index) >=
      (isProse(block) ? thresholds.prose : isLink(block) ? thresholds.link : thresholds.line),
  );
  const runs = runsOf(blocks);
  for (const { from, to, isTable } of runs) {
    const mean = judged.slice(from, to + 1).reduce((sum, one) => sum + one, 0) / (to + 1 - from);
    const isAnnounced = taken[from - 1] === true && /[:：]$/.test(blocks[from - 1]?.text ?? '');
    const least = isAnnounced ? thresholds.announced : thresholds.list;
    if (isTable) taken.fill(mean >= least, from, to + 1);
    else
      for (const [index, block] of blocks.slice(from, to + 1).entries())
        if (!isLink(block) && mean >= least && (isAnnounced || at(from + index) >= mean - 0.2))
          taken[from + index] = true;
  }
  // A heading goes with the prose it stands over.
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const isOver = block.kind === 'heading' && next && taken[index + 1] && isProse(next);
    if (isOver && at(index) >= thresholds.prose && !isLink(block)) taken[index] = true;
  }
  const otherStories = otherStoriesAt(blocks, taken);
  const end = Math.min(endOf(blocks, taken, runs), otherStories - 1);
  return taken.map(
    (isTaken, index) =>
      isTaken &&
      (index <= end || (at(index) >= thresholds.afterTheEnd && index < otherStories)) &&
      !isElsewhereLine(blocks[index] ?? { text: '', linkCharacters: 0 }),
  );
}

interface Run {
  from: number;
  to: number;
  isTable: boolean;
}

/** Lists and tables: what is taken or left as a whole. */
function runsOf(blocks: Block[]): Run[] {
  const runs: Run[] = [];
  const keyOf = (block: Block | undefined) =>
    block?.row ? block.row.table : block?.kind === 'list-item' ? 'list' : null;
  for (let from = 0; from < blocks.length; from++) {
    const key = keyOf(blocks[from]);
    if (key === null) continue;
    let to = from;
    while (to + 1 < blocks.length && keyOf(blocks[to + 1]) === key) to++;
    runs.push({ from, to, isTable: key !== 'list' });
    from = to;
  }
  return runs;
}

/** The last block of the text: one long enough to be a sentence, or the end of a list or table that is as long. */
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

/** Where after the text a heading opens a list of other stories, the number of blocks where none does: only little follows it. */
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

/** For each block the probability that it is part of the article's main text; 0 for what is out of the question or of another article. */
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
