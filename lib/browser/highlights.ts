import { findAnchors, type TextAnchor } from '../article/locate/anchor-text.ts';
import { findInPage } from '../article/locate/page-text.ts';

/** Context stored before and after a highlight, in characters. */
const CONTEXT = 80;

/**
 * The page's selection with its context, as JSON; null without a selection. Runs in the page's
 * isolated world.
 */
export function selectionInPage(): string | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const text = selection.toString().trim();
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(document.body, document.body.childNodes.length);
  return JSON.stringify({
    text,
    before: before.toString().slice(-CONTEXT),
    after: after.toString().slice(0, CONTEXT),
  });
}

/**
 * Shows highlights on the page (CSS Custom Highlight API, no DOM change). Returns JSON: for each,
 * whether its text was found.
 */
export function showHighlightsInPage(argument: string): string {
  const ranges = findAnchors(document, JSON.parse(argument) as TextAnchor[]);
  const found = ranges.filter((range) => range !== null);
  if (found.length > 0) CSS.highlights.set('sidelight-kept', new Highlight(...found));
  else CSS.highlights.delete('sidelight-kept');
  return JSON.stringify(ranges.map((range) => range !== null));
}

/** Highlights a quote in this page and scrolls to it, without DOM changes. True if found. */
export function showInPage(quote: string): boolean {
  const range = findInPage(document, quote);
  if (!range) return false;
  CSS.highlights.set('sidelight-quote', new Highlight(range));
  const { top, height } = range.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - (innerHeight - height) / 2, behavior: calm ? 'auto' : 'smooth' });
  return true;
}
