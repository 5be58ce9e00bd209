import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findInPage } from '../lib/article/find-in-page.ts';

/** Leaves in the isolated world what shows a quote on the page; the page's DOM is not touched. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as { sidelightShowQuote: typeof showQuote }).sidelightShowQuote = showQuote;
});

/** True if the words stand on the page: they are then highlighted and in view. */
function showQuote(quote: string): boolean {
  const range = findInPage(document, quote);
  if (!range) return false;
  CSS.highlights.set('sidelight-quote', new Highlight(range));
  const { top, height } = range.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - (innerHeight - height) / 2, behavior: calm ? 'auto' : 'smooth' });
  return true;
}
