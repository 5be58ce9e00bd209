import type { Snapshot } from '../snapshot/take-snapshot.ts';
import { readJsonLd, type StatedPage } from '../metadata/json-ld.ts';
import { titleOf } from '../metadata/title.ts';
import { blocksOf, type Block } from './blocks.ts';
import { foreignParts } from './foreign-parts.ts';
import { hidingOf, type Hiding } from './hidden-text.ts';
import { findNestedArticles } from './nested-articles.ts';
import { runReadability, type ReadabilityResult } from './readability.ts';

/** What every reading of a page begins with; the training reads pages by the same function. */
export interface PageParts {
  stated: StatedPage;
  hiding: Hiding;
  blocks: Block[];
  readability: ReadabilityResult | null;
  /**
   * First and last block at least half of whose text Readability keeps, both -1 where there is
   * none.
   */
  first: number;
  last: number;
  title: string;
}

/**
 * Takes a page apart: its data, what it hides, its blocks, what Readability makes of it, its
 * headline. Another article in the page is taken out, and the page is looked at once more without
 * it.
 */
export function pagePartsOf(snapshot: Snapshot, now: Date): PageParts {
  const stated = readJsonLd(snapshot.jsonLd, snapshot.url);
  const hiding = hidingOf(snapshot, stated.paidClasses);
  const isForeign = foreignParts(snapshot);
  const whole = takenApart(snapshot, { stated, hiding, isForeign, now });
  const nested = findNestedArticles(snapshot, whole.blocks, whole.title);
  if (nested.length === 0) return whole;
  for (const at of nested) isForeign[at] = 1;
  for (const [index, [parent]] of snapshot.nodes.entries())
    if (parent >= 0 && isForeign[parent]) isForeign[index] = 1;
  return { ...takenApart(snapshot, { stated, hiding, isForeign, now }), title: whole.title };
}

function takenApart(
  snapshot: Snapshot,
  {
    stated,
    hiding,
    isForeign,
    now,
  }: { stated: StatedPage; hiding: Hiding; isForeign: Uint8Array; now: Date },
): PageParts {
  const blocks = blocksOf(snapshot, hiding, isForeign);
  const readability = runReadability(snapshot, hiding, isForeign);
  const isKept = blocks.map(
    ({ texts }) =>
      readability !== null &&
      texts.filter((text) => readability.texts.has(text)).length * 2 >= texts.length,
  );
  const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  const byline = readability?.byline ?? '';
  const title = titleOf({ snapshot, blocks, stated, first, last, byline, now });
  return { stated, hiding, blocks, readability, first, last, title };
}
