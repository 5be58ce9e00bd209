/**
 * What the four formats have in common, as an entry states it; of each list the first good one
 * counts.
 */
export interface RawEntry {
  links: (string | undefined)[];
  titles: (string | undefined)[];
  blurbs: (string | undefined)[];
  dates: (string | undefined)[];
  guid: string | undefined;
  language?: string | undefined;
  /** `xml:base` of the entry: its links are relative to it. */
  base?: string | undefined;
}

/** A feed as it states itself. */
export interface RawFeed {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  language: string | undefined;
  base: string | undefined;
  entries: RawEntry[];
  /** Entries that could not be read at all. */
  broken: number;
  complete: boolean;
}
