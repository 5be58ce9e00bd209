import type { ArticleHead } from '../../lib/article/article.ts';
import { formatTime } from '../labels/i18n.ts';

/**
 * A statement with its source, ready to paste: words, publisher, title, date and address. Apart
 * from `export-card.ts`, which brings the exports into the panel's first paint.
 */
export function citation(text: string, article: ArticleHead): string {
  const date = article.publishedAt ? `, ${formatTime(article.publishedAt)}` : '';
  return `“${text}”\n${article.publisher}: “${article.title}”${date}. ${article.url}`;
}
