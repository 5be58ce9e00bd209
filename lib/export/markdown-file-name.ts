import type { Insight } from '../insight/insight.ts';

/**
 * The name of a card's file among others: the day it was published and its headline, with a number where it is taken already. Without
 * characters that Windows, macOS or Obsidian refuse. Adds the name to `taken`.
 */
export function markdownFileName({ article }: Insight, taken: Set<string>): string {
  const title = article.title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  const stem = `${(article.publishedAt ?? article.readAt).slice(0, 10)} ${title || 'card'}`;
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : ` (${number})`}.md`;
    // Some file systems know no capitals.
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
