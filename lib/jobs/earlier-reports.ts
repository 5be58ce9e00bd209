import type { Article } from '../article/article.ts';
import type { EarlierReport } from '../insight/engine.ts';
import { recentInsights } from '../browser/library/insights.ts';

/** Cards of the last weeks that share an entity with the article, as reports a card may rest on; newest first. */
export async function earlierReports(article: Article, now: Date): Promise<EarlierReport[]> {
  const text = [article.title, ...article.paragraphs.map((paragraph) => paragraph.text)].join('\n');
  const rows = await recentInsights(new Date(now.getTime() - 60 * 86_400_000), 400);
  return rows
    .filter((row) => row.url !== article.url)
    .map((row) => ({ row, shared: row.insight.entities.filter(({ name }) => text.includes(name)) }))
    .filter(({ shared }) => shared.length > 0)
    .slice(0, 20)
    .map(({ row, shared }) => ({
      kind: 'item',
      url: row.url,
      title: row.insight.article.title,
      publisher: row.insight.article.publisher,
      publishedAt: row.publishedAt,
      quote: row.insight.article.title,
      sameEvent: false,
      entities: shared.map(({ id }) => id),
    }));
}
