import { findArticle, recentInsights } from '../browser/library/insights.ts';
import { saveCoverage } from '../browser/library/coverages.ts';
import { contextOf } from './context-of.ts';

/** Cards older than this are not looked up again. */
const DAYS = 14;

/**
 * Looks again what others say beside the articles read lately, after a collection brought new reports that name the
 * same entities.
 */
export async function refreshCoverage(named: Set<string>, now: Date): Promise<void> {
  for (const { url, entityIds } of await recentInsights(new Date(now.getTime() - DAYS * 86_400_000), 200)) {
    if (!entityIds.some((id) => named.has(id))) continue;
    const article = await findArticle(url);
    if (article) await saveCoverage((await contextOf(article, now)).coverage);
  }
}
