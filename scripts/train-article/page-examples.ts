import { authorsOf } from '../../lib/article/metadata/bylines.ts';
import type { MetadataSources } from '../../lib/article/metadata/metadata.ts';
import { publishedOf } from '../../lib/article/metadata/published.ts';
import { seenBlocks } from '../../lib/article/extract/hidden-text.ts';
import {
  classifyBlocks,
  selectBlocks,
  type BlockWeights,
} from '../../lib/article/extract/classify-blocks.ts';
import { pagePartsOf } from '../../lib/article/extract/page-parts.ts';
import { pageFeatures } from '../../lib/article/extract/classify-page.ts';
import type { Snapshot } from '../../lib/article/snapshot/take-snapshot.ts';
import { wordCount } from '../../lib/text/tokenize.ts';
import type { GoldPage } from './gold-pages.ts';

/** A page as an example of "is it an article". */
export interface PageExample {
  key: string;
  site: string;
  set: string;
  pageType: string;
  label: number;
  row: Float32Array;
}

/**
 * Describes a page as the reading does; the judgement of its blocks comes with it, from weights or
 * from folds.
 */
export function pageExample(
  page: GoldPage,
  snapshot: Snapshot,
  now: Date,
  weights: BlockWeights,
): PageExample {
  const { stated, hiding, blocks, readability, title, ...ends } = pagePartsOf(snapshot, now);
  const rough: MetadataSources = {
    snapshot,
    blocks,
    stated,
    ...ends,
    byline: readability?.byline ?? '',
    now,
  };
  const judged = classifyBlocks(snapshot, blocks, stated, readability, title, weights);
  const kept = seenBlocks(snapshot, hiding, blocks, selectBlocks(blocks, judged));
  const sources = { ...rough, first: kept.indexOf(true), last: kept.lastIndexOf(true) };
  const words = wordCount(
    blocks
      .filter((_, index) => kept[index])
      .map(({ text }) => text)
      .join('\n'),
  );
  const row = pageFeatures({
    snapshot,
    blocks,
    judged,
    kept,
    stated,
    readabilityFound: readability !== null,
    words,
    publishedAt: publishedOf(sources),
    authors: authorsOf(sources),
    title,
  });
  return {
    key: page.key,
    site: page.site,
    set: page.key.replace(/-[^-]*$/, '').replace(/-f$/, ''),
    pageType: page.pageType,
    label: page.isArticle ? 1 : 0,
    row,
  };
}
