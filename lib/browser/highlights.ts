import { findAnchors, type TextAnchor } from '../article/locate/anchor-text.ts';
import { findInPage } from '../article/locate/page-text.ts';

/** How much is kept of what stands before and after the words, in characters. */
const CONTEXT = 80;

/** What is selected on the page with its surroundings, as JSON; null if nothing is. Runs in the page's isolated world. */
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

/** Shows kept words on the page (CSS Custom Highlight API: its DOM stays as it is) and gives, as JSON, for each whether it was found. */
export function showHighlightsInPage(argument: string): string {
  const ranges = findAnchors(document, JSON.parse(argument) as TextAnchor[]);
  const found = ranges.filter((range) => range !== null);
  if (found.length > 0) CSS.highlights.set('sidelight-kept', new Highlight(...found));
  else CSS.highlights.delete('sidelight-kept');
  return JSON.stringify(ranges.map((range) => range !== null));
}

/** Highlights these words in the page this runs in and scrolls to them; the DOM is not touched. True if they are there. */
export function showInPage(quote: string): boolean {
  const range = findInPage(document, quote);
  if (!range) return false;
  CSS.highlights.set('sidelight-quote', new Highlight(range));
  const { top, height } = range.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - (innerHeight - height) / 2, behavior: calm ? 'auto' : 'smooth' });
  return true;
}
