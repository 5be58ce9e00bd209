import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selectionInPage, showHighlightsInPage, showInPage } from '../lib/browser/highlights.ts';

/** Leaves in the isolated world what shows quotes and kept words on the page and reads what is selected; the page's DOM is not touched. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    sidelightShowQuote: showInPage,
    sidelightShowMarks: showHighlightsInPage,
    sidelightSelection: selectionInPage,
  });
});
