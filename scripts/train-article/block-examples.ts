import {
  blockContext,
  blockFeatures,
  type BlockFeatures,
} from '../../lib/article/extract/block-features.ts';
import type { Block } from '../../lib/article/extract/blocks.ts';
import { probabilityOf, type BoostedTrees } from '../../lib/article/extract/gradient-boosting.ts';
import { pagePartsOf } from '../../lib/article/extract/page-parts.ts';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';
import type { GoldPage } from './gold-pages.ts';
import type { Examples } from './grow-trees.ts';
import { labelBlocks } from './label-blocks.ts';

/** A page with its blocks described and labelled. */
export interface BlockPage {
  key: string;
  site: string;
  set: string;
  gold: string;
  blocks: Block[];
  isHeading: boolean[];
  features: BlockFeatures;
  labels: number[];
  /** What plain Readability takes of each block, in [0, 1]. */
  kept: number[];
}

/** Describes and labels a page's blocks; null where the gold has no text. */
export function blockPage(page: GoldPage, snapshot: Snapshot, now: Date): BlockPage | null {
  if (!page.isArticle || !page.text) return null;
  const { stated, blocks, readability, title } = pagePartsOf(snapshot, now);
  const kept = blocks.map(({ texts }) =>
    readability ? texts.filter((text) => readability.texts.has(text)).length / texts.length : 0,
  );
  return {
    key: page.key,
    site: page.site,
    set: page.key.replace(/-[^-]*$/, '').replace(/-f$/, ''),
    gold: page.text,
    blocks,
    isHeading: blocks.map(({ kind }) => kind === 'heading'),
    features: blockFeatures(snapshot, blocks, stated, readability, title),
    labels: labelBlocks(blocks, page.text),
    kept,
  };
}

/**
 * The blocks of pages as examples. A block weighs by its share of the page's text, with something
 * for being a block at all: every page counts the same, long paragraphs more than lines, and lines
 * enough to be learnt.
 */
export function examplesOf(
  pages: BlockPage[],
  rowsOf: (page: BlockPage) => (Float32Array | null)[],
): Examples {
  const examples: Examples = { rows: [], labels: [], weights: [] };
  for (const page of pages) {
    const rows = rowsOf(page);
    const size =
      page.labels.reduce(
        (sum, label, at) => sum + (label > 0.5 ? page.features.lengths[at]! : 0),
        0,
      ) || 1;
    for (const [at, row] of rows.entries()) {
      if (!row) continue;
      examples.rows.push(row);
      examples.labels.push(page.labels[at]! >= 0.5 ? 1 : 0);
      examples.weights.push(100 * Math.min(1, page.features.lengths[at]! / size) + 0.5);
    }
  }
  return examples;
}

/** First judgement of a page's blocks: 0 for those out of the question. */
export function firstJudgement(trees: BoostedTrees, page: BlockPage): number[] {
  return page.features.rows.map((row) => (row ? probabilityOf(trees, row) : 0));
}

/** Rows for the second judgement. */
export function secondRows(page: BlockPage, first: number[]): (Float32Array | null)[] {
  return blockContext(page.features, first, page.isHeading);
}
