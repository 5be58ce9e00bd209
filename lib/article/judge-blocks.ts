import { blockContext } from './block-context.ts';
import { blockFeatures } from './block-features.ts';
import type { Block } from './blocks.ts';
import { probabilityOf, type BoostedTrees } from './boosted-trees.ts';
import type { StatedPage } from './json-ld.ts';
import type { ReadabilityResult } from './readability-texts.ts';
import type { Snapshot } from './snapshot.ts';

/** Two judgements, the second of which knows the first one of all neighbours. */
export interface BlockWeights {
  first: BoostedTrees;
  second: BoostedTrees;
}

/** From this probability on a block is taken for main text; below a half, as losing a paragraph is worse than letting a line in. */
export const KEEP_THRESHOLD = 0.45;

/** For each block the probability that it is part of the article's main text; 0 for what is out of the question. */
export function judgeBlocks(snapshot: Snapshot, blocks: Block[], stated: StatedPage, readability: ReadabilityResult | null, title: string, { first, second }: BlockWeights): number[] {
  const features = blockFeatures(snapshot, blocks, stated, readability, title);
  const judged = features.rows.map((row) => (row ? probabilityOf(first, row) : 0));
  const isHeading = blocks.map(({ kind }) => kind === 'heading');
  return blockContext(features, judged, isHeading).map((row) => (row ? probabilityOf(second, row) : 0));
}
