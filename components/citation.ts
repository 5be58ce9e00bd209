import type { ArticleHead } from '../lib/article/article.ts';
import { formatTime } from './i18n.ts';

/** A statement with where it comes from, ready to paste: the words, publisher, title, date and address. */
export function citation(text: string, article: ArticleHead): string {
  const date = article.publishedAt ? `, ${formatTime(article.publishedAt)}` : '';
  return `“${text}”\n${article.publisher}: “${article.title}”${date}. ${article.url}`;
}
