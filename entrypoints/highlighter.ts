import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showInPage } from '../lib/browser/show-in-page.ts';

/** Leaves in the isolated world what shows a quote on the page; the page's DOM is not touched. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as { sidelightShowQuote: typeof showInPage }).sidelightShowQuote = showInPage;
});
