import { defineContentScript } from 'wxt/utils/define-content-script';
import { looksLikeArticle } from '../lib/article/looks-like-article.ts';
import { sayArticleFound } from '../lib/browser/say-article-found.ts';

/** After a single-page navigation the new article takes its time; it is looked for at these moments, in ms. */
const LOOKS = [0, 400, 1200, 3000, 6000];

/** On a publisher's page: does it look like an article? Then say so, once an address; reading it is another file. */
export default defineContentScript({
  // The manifest's entry is made in wxt.config.ts: the list of publishers stays out of this file.
  registration: 'runtime',
  matches: [],
  main(context) {
    let said = '';
    let visit = 0;

    function look() {
      const current = ++visit;
      for (const wait of LOOKS) {
        context.setTimeout(() => {
          if (current !== visit || said === location.href || !looksLikeArticle(document)) return;
          said = location.href;
          void sayArticleFound(location.href);
        }, wait);
      }
    }

    look();
    context.addEventListener(window, 'wxt:locationchange', look);
    // Back and forward from the browser's page cache run no script anew.
    context.addEventListener(window, 'pageshow', (event) => {
      if (!event.persisted) return;
      said = '';
      look();
    });
  },
});
