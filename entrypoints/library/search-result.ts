import type { Facets } from '../../lib/library/search/facets.ts';
import type { LibraryQuery } from '../../lib/library/search/parse-query.ts';

/** What a search came to. */
export interface SearchResult {
  /** Addresses of the cards, in order. */
  urls: string[];
  query: LibraryQuery;
  corrected: string[];
  /** Null until the index is read. */
  facets: Facets | null;
}
