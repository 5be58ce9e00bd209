import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selectionInPage, showMarksInPage } from '../lib/browser/marks-in-page.ts';
import { showInPage } from '../lib/browser/show-in-page.ts';

/** Leaves in the isolated world what shows quotes and kept words on the page and reads what is selected; the page's DOM is not touched. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    sidelightShowQuote: showInPage,
    sidelightShowMarks: showMarksInPage,
    sidelightSelection: selectionInPage,
  });
});
