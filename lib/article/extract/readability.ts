import { Readability } from '@mozilla/readability';
import { PageDocument, textsUnder, type PageElement } from '../snapshot/dom-tree.ts';
import type { Hiding } from './hidden-text.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';

export interface ReadabilityResult {
  /** The texts of the snapshot, by index, that Readability takes for the article's. */
  texts: Set<number>;
  title: string;
  byline: string;
}

/**
 * What Mozilla's Readability (the engine of Firefox's reader view) makes of the page; null where it
 * finds no article. Hidden parts that readers come to see are given to it as seen.
 */
export function runReadability(
  snapshot: Snapshot,
  hiding?: Hiding,
  isForeign?: Uint8Array,
): ReadabilityResult | null {
  const page = new PageDocument(snapshot, {
    isSeen: (index) =>
      hiding !== undefined && hiding.roots[index] === index && hiding.isShownLater(index),
    isLeftOut: (index) => isForeign?.[index] === 1,
  });
  const reader = new Readability<PageElement>(page as unknown as Document, {
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const found = reader.parse();
  if (!found?.content) return null;
  const texts = new Set<number>();
  for (const { source } of textsUnder(found.content)) if (source >= 0) texts.add(source);
  return { texts, title: found.title ?? '', byline: found.byline ?? '' };
}
