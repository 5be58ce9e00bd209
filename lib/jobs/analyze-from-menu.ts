import { analysisOf } from '../browser/stored-items.ts';
import { findInsight } from '../browser/db/find-insight.ts';
import { mayRead } from '../browser/permissions.ts';
import { closeTab, openTab, tabLoaded, selectionIn } from '../browser/tabs.ts';
import { analyzeTab } from './analyze-tab.ts';
import { readTab, type TabReading } from './read-tab.ts';
import type { Article } from '../article/article.ts';
import { wordCount } from '../text/tokenize.ts';
import { logged } from '../log.ts';

/** Load timeout of a linked page, in ms. */
const LOAD_TIMEOUT = 20_000;

/**
 * Analyzes the page behind a link. With permission for its origin, reads it in a temporary
 * background tab and shows the card in the current tab. Without permission, opens the link in the
 * foreground like a click. Shows a stored card immediately. `granted` is the answer to the
 * permission request made in the click.
 */
export async function analyzeLink(
  tabId: number,
  link: string,
  granted: Promise<boolean>,
): Promise<void> {
  const here = (await analysisOf(tabId).get())?.url || link;
  // A database error is reported later, when the card is saved.
  const stored = await findInsight(link).catch(logged('find-card'));
  if (stored) {
    await analysisOf(tabId).set({ status: 'done', url: here, insightUrl: stored.url });
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
 * Creates a card from the selected text; title, publisher and date come from the page. `fallback`
 * is the selection in the menu event, for pages whose selection cannot be read.
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
    // A card separate from the whole article's.
    url: `${article.url.split('#')[0]}#selection-${fingerprint(text)}`,
    paragraphs: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    flags: [...new Set([...article.flags, 'partial' as const])],
    words: wordCount(text),
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): short and stable; needs no collision resistance. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
