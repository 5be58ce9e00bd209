import { analysisOf } from '../browser/stored-items.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import { mayRead } from '../browser/permissions.ts';
import { closeTab, openTab, tabLoaded, selectionIn } from '../browser/tabs.ts';
import { analyzeTab } from './analyze-tab.ts';
import { readTab, type TabReading } from './read-tab.ts';
import type { Article } from '../article/article.ts';
import { wordCount } from '../text/tokenize.ts';
import { logged } from '../log.ts';

/** How long a linked page may take to load, in ms. */
const LOAD_TIMEOUT = 20_000;

/**
 * Analyses the page behind a link. With the reader's permission for its origin it is read in a tab behind the one
 * in front, which then closes, and its card is shown beside the page the link stands on. Without permission the link
 * opens in front, as a click would, where the menu, the shortcut or the toolbar reach it. A card that is in the
 * library is shown at once. `granted` is the answer to the question asked within the click.
 */
export async function analyzeLink(
  tabId: number,
  link: string,
  granted: Promise<boolean>,
): Promise<void> {
  const here = (await analysisOf(tabId).get())?.url || link;
  // A library out of reach is told where the card would be kept.
  const kept = await findInsight(link).catch(logged('find-card'));
  if (kept) {
    await analysisOf(tabId).set({ status: 'done', url: here, insightUrl: kept.url });
    return;
  }
  if (!(await granted) && !(await mayRead(link))) {
    await openTab(link, { active: true });
    return;
  }
  await analyzeTab(tabId, {
    url: here,
    anyway: true,
    read: async () => {
      const behind = await openTab(link, { active: false });
      try {
        await tabLoaded(behind, LOAD_TIMEOUT);
        const { address: _behind, ...reading } = await readTab(behind, new Date());
        return reading;
      } finally {
        await closeTab(behind);
      }
    },
  });
}

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
    words: wordCount(text),
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): short and stable, nothing depends on it being hard to forge. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
