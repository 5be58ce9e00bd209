import { Readability } from '@mozilla/readability';
import { nodesUnder, PageDocument, type PageElement } from './page-tree.ts';
import type { Snapshot } from './snapshot.ts';

export interface ReadabilityResult {
  /** The texts of the snapshot, by index, that Readability takes for the article's. */
  texts: Set<number>;
  title: string;
  byline: string;
}

/** What Mozilla's Readability (the engine of Firefox's reader view) makes of the page; null where it finds no article. */
export function readabilityTexts(snapshot: Snapshot): ReadabilityResult | null {
  const page = new PageDocument(snapshot);
  const reader = new Readability<PageElement>(page as unknown as Document, { disableJSONLD: true, serializer: (node) => node as unknown as PageElement });
  const found = reader.parse();
  if (!found?.content) return null;
  const texts = new Set<number>();
  for (const node of nodesUnder(found.content)) if (node.nodeType === 3 && node.source >= 0) texts.add(node.source);
  return { texts, title: found.title ?? '', byline: found.byline ?? '' };
}
