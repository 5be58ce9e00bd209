import type { Article } from './article.ts';

/**
 * SHA-256 (hex) over title and paragraphs: the same text has the same hash wherever and whenever it
 * was read.
 */
export async function contentHash({
  title,
  paragraphs,
}: Pick<Article, 'title' | 'paragraphs'>): Promise<string> {
  const text = [title, ...paragraphs.map((paragraph) => paragraph.text)].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
