import type { Block } from '../extract/blocks.ts';
import type { StatedPage } from './json-ld.ts';
import type { Snapshot } from '../snapshot/take-snapshot.ts';

/**
 * What the cascades read from: the page as data, its blocks, its JSON-LD, and where the main text
 * begins and ends.
 */
export interface MetadataSources {
  snapshot: Snapshot;
  blocks: Block[];
  stated: StatedPage;
  /** Indices of the first and last block of the main text, both -1 where there is none. */
  first: number;
  last: number;
  byline: string;
  now: Date;
}

/** The contents of the meta elements of these names, in the order of the names. */
export function metaValues(snapshot: Snapshot, names: string[]): string[] {
  return names
    .flatMap((name) =>
      snapshot.meta.filter(([key]) => key === name).map(([, content]) => content.trim()),
    )
    .filter((content) => content !== '');
}

/** What the page calls its part of the site (Technology, 科技), null where it does not say. */
export function sectionOf({ snapshot, stated }: MetadataSources): string | null {
  const section = [
    stated.article?.section ?? '',
    ...metaValues(snapshot, [
      'article:section',
      'og:article:section',
      'parsely-section',
      'section',
      'cxenseparse:category',
      'sailthru.section',
    ]),
  ].find((value) => value !== '' && value.length < 60 && !/^https?:/.test(value));
  return section ?? null;
}

/** Lower-case letters and digits of a text, for comparison. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Host name of an address; '' if it is invalid. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
