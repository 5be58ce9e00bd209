import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { RowView } from '../../components/library/LibraryRow.tsx';
import { latestUrls, librarySize } from '../../lib/browser/db/insights.ts';
import { openSearchIndex, type IndexState } from '../../lib/browser/db/search-index.ts';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import { facetsOf } from '../../lib/library/search/facets.ts';
import { parseQuery } from '../../lib/library/search/parse-query.ts';
import type { ShardColumns } from '../../lib/library/search/shard.ts';
import type { SearchResult } from './search-result.ts';
import { readFirstRows, useRows } from './use-rows.ts';

/** Number of cards on the page before the index is loaded. */
const FIRST = 40;

/** The newest cards and their rows, as the list shows them before the index is read. */
export interface FirstCards {
  result: SearchResult;
  rows: ReadonlyMap<string, RowView>;
}

/** Reads the newest cards, so that the page opens at once however large the library is. */
export async function readFirstCards(): Promise<FirstCards> {
  const result: SearchResult = {
    urls: await latestUrls(FIRST),
    query: parseQuery('', { now: new Date() }),
    corrected: [],
    facets: null,
  };
  return { result, rows: await readFirstRows(result) };
}

/** Live search results for a query text; the first cards until the index is read. */
export function useSearch(
  text: string,
  { isListShown, first }: { isListShown: boolean; first: FirstCards },
): {
  result: SearchResult;
  size: { cards: number; unindexed: number } | undefined;
  columns: ShardColumns[];
  error: ErrorInfo | null;
  /** The visible rows, and a setter for the visible range. */
  rows: ReadonlyMap<string, RowView>;
  onSight: (urls: string[]) => void;
} {
  const [index] = useState(openSearchIndex);
  const state = useSyncExternalStore<IndexState>(index.watch, index.state);
  const [result, setResult] = useState(first.result);
  const [rows, onSight] = useRows(result, first.rows);
  // Counting 10,000 cards takes the database 0.3 s and reading the index more: both wait for the
  // first rows.
  const hasRows = !isListShown || rows.size > 0 || result.urls.length === 0;
  const [isOpen, setOpen] = useState(hasRows);
  // Once open it remains open: a deletion removes the rows before the index is updated.
  if (hasRows && !isOpen) setOpen(true);
  const mayCount = hasRows || isOpen;
  const size = useLiveQuery(() => (mayCount ? librarySize() : undefined), [mayCount]);
  const [error, setError] = useState<ErrorInfo | null>(null);
  const latest = useRef(0);

  // Deleting everything changes the count alone.
  const unindexed = size && `${size.unindexed} of ${size.cards}`;
  useEffect(() => {
    if (unindexed === undefined) return;
    index.catchUp().catch((thrown: unknown) => setError(errorInfo(thrown)));
  }, [index, unindexed]);

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
          urls: hits.flatMap(({ shard, card }) => of[shard]?.urls[card] ?? []),
          query,
          corrected,
          facets: facetsOf(of, hits, { now }),
        });
      })
      .catch((thrown: unknown) => setError(errorInfo(thrown)));
  }, [index, text, version, loaded]);

  // User timing: what the bench of the library reads.
  useEffect(() => {
    performance.mark(result.facets ? 'library-found' : 'library-shown');
  }, [result]);

  return useMemo(
    () => ({ result, size, columns, error, rows, onSight }),
    [result, size, columns, error, rows, onSight],
  );
}
