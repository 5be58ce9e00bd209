import { readJsonLd, type StatedPage } from '../metadata/json-ld.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';
import { blocksOf, type Block } from './blocks.ts';
import { hidingOf, type Hiding } from './hidden-text.ts';
import { runReadability, type ReadabilityResult } from './readability.ts';

/** What every reading of a page begins with; the training reads pages by the same function. */
export interface PageParts {
  stated: StatedPage;
  hiding: Hiding;
  blocks: Block[];
  readability: ReadabilityResult | null;
  /** First and last block at least half of whose text Readability keeps, both -1 where there is none. */
  first: number;
  last: number;
}

/** Takes a page apart: its data, what it hides, its blocks, and what Readability makes of it. */
export function pagePartsOf(snapshot: Snapshot): PageParts {
  const stated = readJsonLd(snapshot.jsonLd, snapshot.url);
  const hiding = hidingOf(snapshot, stated.paidClasses);
  const blocks = blocksOf(snapshot, hiding);
  const readability = runReadability(snapshot, hiding);
  const isKept = blocks.map(
    ({ texts }) =>
      readability !== null &&
      texts.filter((text) => readability.texts.has(text)).length * 2 >= texts.length,
  );
  return {
    stated,
    hiding,
    blocks,
    readability,
    first: isKept.indexOf(true),
    last: isKept.lastIndexOf(true),
  };
}
