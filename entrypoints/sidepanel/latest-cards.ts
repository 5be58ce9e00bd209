import type { LatestCard } from '../../components/panel/LatestCards.tsx';
import { isSampleUrl } from '../../lib/article/is-sample-url.ts';
import { highlightedUrls } from '../../lib/browser/db/highlights.ts';
import { latestInsights } from '../../lib/browser/db/insights.ts';

/** Cards listed when the tab has none. */
const LATEST = 8;

/** The latest cards, with whether they have highlights; the sample has no page to open. */
export async function latestCards(): Promise<LatestCard[]> {
  const rows = (await latestInsights(LATEST + 1))
    .filter(({ url }) => !isSampleUrl(url))
    .slice(0, LATEST);
  const kept = await highlightedUrls(rows.map(({ url }) => url));
  return rows.map(({ url, readAt, insight: { article } }) => ({
    url,
    title: article.title,
    language: article.language,
    publisher: article.publisher,
    readAt,
    kept: kept.has(url),
  }));
}
