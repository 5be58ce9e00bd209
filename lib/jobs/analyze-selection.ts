import type { Article } from '../article/article.ts';
import { selectionIn } from '../browser/tabs.ts';
import { wordCount } from '../text/tokens.ts';
import { analyzeTab } from './analyze-tab.ts';
import { readTab, type TabReading } from './read-tab.ts';

/**
 * Makes a card of the words the reader selected: title, publisher and date are the page's, the text is the selection.
 * `fallback` is the selection as the menu click carried it, for pages whose own selection cannot be read.
 */
export async function analyzeSelection(
  tabId: number,
  url: string,
  fallback: string,
): Promise<void> {
  await analyzeTab(tabId, {
    url,
    anyway: true,
    read: async (): Promise<TabReading> => {
      const now = new Date();
      const text = (await selectionIn(tabId)) || fallback;
      const reading = await readTab(tabId, now);
      const paragraphs = text
        .split(/\n+/)
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '');
      if (!reading.article || paragraphs.length === 0) return { article: null };
      return { article: ofSelection(reading.article, paragraphs), isArticle: true };
    },
  });
}

function ofSelection(article: Article, paragraphs: string[]): Article {
  const text = paragraphs.join('\n');
  return {
    ...article,
    // A card of its own beside the whole article's.
    url: `${article.url.split('#')[0]}#selection-${fingerprint(text)}`,
    paragraphs: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    flags: [...new Set([...article.flags, 'partial' as const])],
    words: wordCount(text, article.language),
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): short and stable, nothing depends on it being hard to forge. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
