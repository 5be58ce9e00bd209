import { findInPage } from '../article/find-in-page.ts';

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
