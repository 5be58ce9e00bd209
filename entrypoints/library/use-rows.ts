import { useCallback, useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { RowView } from '../../components/library/LibraryRow.tsx';
import { articlesOf, insightsOf } from '../../lib/browser/db/insights.ts';
import { highlightedUrls } from '../../lib/browser/db/highlights.ts';
import { articleText, cardText } from '../../lib/library/search/tokenize.ts';
import { markedText, snippet } from '../../lib/library/search/snippet.ts';
import type { SearchResult } from './search-result.ts';

const none: ReadonlyMap<string, RowView> = new Map();

/** Rows loaded before the first render: as many as fit in a large window. */
const FIRST_ROWS = 12;

/** The first rows of a list, for the page's first frame. */
export function readFirstRows(result: SearchResult): Promise<ReadonlyMap<string, RowView>> {
  return readRows(result.urls.slice(0, FIRST_ROWS), result, new Set());
}

/**
 * The rows in sight, with the place that was found in each; gives them and takes which are in
 * sight.
 */
export function useRows(
  result: SearchResult | undefined,
  first: ReadonlyMap<string, RowView> = none,
): [ReadonlyMap<string, RowView>, (urls: string[]) => void] {
  const [sight, setSight] = useState<string[]>([]);
  const starred = useLiveQuery(() => highlightedUrls(sight), [sight]);
  const [rows, setRows] = useState(first);
  useEffect(() => {
    if (!result) return;
    let current = true;
    void readRows(sight, result, starred ?? new Set()).then((read) => {
      // Rows that scroll out stay until the next reading, so that nothing flickers.
      if (current) setRows((before) => new Map([...before, ...read]));
    });
    return () => {
      current = false;
    };
  }, [sight, result, starred]);
  return [rows, useCallback((urls: string[]) => setSight(urls), [])];
}

async function readRows(
  urls: string[],
  { query, corrected }: SearchResult,
  starred: ReadonlySet<string>,
): Promise<Map<string, RowView>> {
  const found = (await insightsOf(urls)).filter((row) => row !== undefined);
  const searched = query.units.length > 0;
  const inCard = new Map(
    found.map((row) => [
      row.url,
      searched ? snippet([cardText(row.insight)], query, corrected) : null,
    ]),
  );
  const without = searched
    ? found.filter(({ url }) => inCard.get(url) === null).map(({ url }) => url)
    : [];
  const articles = new Map(
    (await articlesOf(without)).map((article, index) => [without[index] ?? '', article]),
  );
  return new Map(
    found.map(({ url, insight, readAt }) => {
      // The hook is often the headline again.
      const gist =
        insight.sections.tldr.find(({ part }) => part === 'what-changed')?.text ??
        insight.sections.hook[0]?.text ??
        '';
      const text = inCard.get(url) ??
        (searched ? snippet([articleText(articles.get(url))], query, corrected) : null) ?? [
          { text: gist, marked: false },
        ];
      return [
        url,
        {
          insight,
          readAt,
          title: markedText(insight.article.title, query, corrected),
          text,
          starred: starred.has(url),
        },
      ];
    }),
  );
}
