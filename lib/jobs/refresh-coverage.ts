import { saveCoverage } from '../browser/library/coverages.ts';
import { findArticle, urlsReadSince } from '../browser/library/insights.ts';
import { contextOf } from './context-of.ts';

/** Cards older than this are not looked up again. */
const DAYS = 14;

/** Looks again what others say beside the articles read lately, those among these addresses: their events have other reports than before. */
export async function refreshCoverage(changed: Set<string>, now: Date): Promise<void> {
  for (const url of await urlsReadSince(new Date(now.getTime() - DAYS * 86_400_000))) {
    const article = changed.has(url) ? await findArticle(url) : undefined;
    if (article) await saveCoverage((await contextOf(article, now)).coverage);
  }
}
