import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { latestUrls, librarySize } from '../../lib/browser/db/insights.ts';
import { openSearchIndex, type IndexState } from '../../lib/browser/db/search-index.ts';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import { facetsOf, type Facets } from '../../lib/library/search/facets.ts';
import { parseQuery, type LibraryQuery } from '../../lib/library/search/parse-query.ts';
import type { ShardColumns } from '../../lib/library/search/shard.ts';

/** What a search came to. */
export interface SearchResult {
  /** Addresses of the cards, in order. */
  urls: string[];
  query: LibraryQuery;
  corrected: string[];
  /** Null until the index is read. */
  facets: Facets | null;
}

/** How many cards stand on the page before the index is read. */
const FIRST = 40;

/** The library as the text asks for it, kept up to date as cards come, change and go. Undefined until the first cards are read. */
export function useSearch(text: string): {
  result: SearchResult | undefined;
  size: { cards: number; unindexed: number } | undefined;
  columns: ShardColumns[];
  error: ErrorInfo | null;
} {
  const [index] = useState(openSearchIndex);
  const state = useSyncExternalStore<IndexState>(index.watch, index.state);
  const size = useLiveQuery(librarySize);
  const [result, setResult] = useState<SearchResult>();
  const [error, setError] = useState<ErrorInfo | null>(null);
  const latest = useRef(0);

  // Before the index: the newest cards, so that the page opens at once however large the library is.
  useEffect(() => {
    void latestUrls(FIRST).then((urls) =>
      setResult(
        (shown) =>
          shown ?? {
            urls,
            query: parseQuery('', { now: new Date() }),
            corrected: [],
            facets: null,
          },
      ),
    );
  }, []);

  const unindexed = size?.unindexed;
  const hasRows = result !== undefined;
  useEffect(() => {
    // The index waits for the first rows: reading it is the page's longest task.
    if (unindexed === undefined || !hasRows) return;
    index.catchUp().catch((thrown: unknown) => setError(errorInfo(thrown)));
  }, [index, unindexed, hasRows]);

  const { version, loaded, columns } = state;
  useEffect(() => {
    if (!loaded) return;
    const turn = ++latest.current;
    const now = new Date();
    const query = parseQuery(text, { now });
    index
      .search(query)
      .then(({ hits, corrected, columns: of }) => {
        if (turn !== latest.current) return;
        setResult({
          urls: hits.map(({ shard, card }) => of[shard]!.urls[card]!),
          query,
          corrected,
          facets: facetsOf(of, hits, { now }),
        });
      })
      .catch((thrown: unknown) => setError(errorInfo(thrown)));
  }, [index, text, version, loaded]);

  // User timing: what the bench of the library reads.
  useEffect(() => {
    if (result) performance.mark(result.facets ? 'library-found' : 'library-shown');
  }, [result]);

  return useMemo(() => ({ result, size, columns, error }), [result, size, columns, error]);
}
