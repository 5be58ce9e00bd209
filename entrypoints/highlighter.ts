import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selectionInPage, showHighlightsInPage, showInPage } from '../lib/browser/highlights.ts';

/**
 * Defines functions in the isolated world that show quotes and highlights and read the selection;
 * does not change the DOM.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    sidelightShowQuote: showInPage,
    sidelightShowMarks: showHighlightsInPage,
    sidelightSelection: selectionInPage,
  });
});
