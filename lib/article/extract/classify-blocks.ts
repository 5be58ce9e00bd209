import { blockContext, blockFeatures } from './block-features.ts';
import type { Block } from './blocks.ts';
import { probabilityOf, type BoostedTrees } from './gradient-boosting.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { findNestedArticles } from './nested-articles.ts';
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
const thresholds = { prose: 0.4, line: 0.55, link: 0.7, list: 0.45, afterTheEnd: 0.8 };

/** Which blocks are taken for main text, by their probabilities: after the last one of prose, headings and links need more. */
export function selectBlocks(blocks: Block[], judged: number[]): boolean[] {
  const isLink = ({ linkCharacters, text, isHeldByLink }: Block) =>
    isHeldByLink || linkCharacters >= 0.9 * text.length;
  const isProse = ({ linkCharacters, text, isHeldByLink }: Block) =>
    !isHeldByLink && text.length >= 120 && linkCharacters < 0.5 * text.length;
  const taken = blocks.map(
    (block, index) =>
      judged[index]! >=
      (isProse(block) ? thresholds.prose : isLink(block) ? thresholds.link : thresholds.line),
  );
  // A list is taken or left as a whole, unless single items are clear.
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]!.kind !== 'list-item') continue;
    let to = from;
    while (to + 1 < blocks.length && blocks[to + 1]!.kind === 'list-item') to++;
    const mean =
      judged.slice(from, to + 1).reduce((sum, probability) => sum + probability, 0) /
      (to + 1 - from);
    for (let at = from; at <= to; at++)
      if (!isLink(blocks[at]!) && mean >= thresholds.list && judged[at]! >= mean - 0.2)
        taken[at] = true;
    from = to;
  }
  // A heading goes with the prose it stands over.
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (
      block.kind === 'heading' &&
      judged[index]! >= thresholds.prose &&
      next &&
      taken[index + 1] &&
      isProse(next) &&
      !isLink(block)
    )
      taken[index] = true;
  }
  const end = taken.findLastIndex(
    (isTaken, index) =>
      isTaken &&
      blocks[index]!.kind !== 'heading' &&
      !isLink(blocks[index]!) &&
      blocks[index]!.text.length >= 25,
  );
  return taken.map(
    (isTaken, index) => isTaken && (index <= end || judged[index]! >= thresholds.afterTheEnd),
  );
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
  const isOthers = findNestedArticles(snapshot, blocks, title);
  return blockContext(features, judged, isHeading).map((row, index) =>
    row && !isOthers[index] ? probabilityOf(second, row) : 0,
  );
}
