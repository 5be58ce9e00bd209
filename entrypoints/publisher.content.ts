import { defineContentScript } from 'wxt/utils/define-content-script';
import { looksLikeArticle } from '../lib/article/looks-like-article.ts';
import { sayArticleFound } from '../lib/browser/say-article-found.ts';

/** After a single-page navigation the new article takes its time; it is looked for at these moments, in ms. */
const LOOKS = [0, 250, 600, 1200, 2500, 5000];

/** On a publisher's page: does it look like an article? Then say so, once an address; reading it is another file. */
export default defineContentScript({
  // The manifest's entry is made in wxt.config.ts: the list of publishers stays out of this file.
  registration: 'runtime',
  matches: [],
  main(context) {
    /** What was last said: at which address, and with which headline on the page. */
    let said = { address: '', headline: '' };
    let visit = 0;

    function look() {
      const current = ++visit;
      for (const [turn, wait] of LOOKS.entries()) {
        context.setTimeout(() => {
          if (current !== visit || said.address === location.href || !looksLikeArticle(document)) return;
          // The address changes before the page does: the article left behind is not the one arrived at.
          const headline = headlineOf(document);
          if (headline === said.headline && turn < LOOKS.length - 1) return;
          said = { address: location.href, headline };
          void sayArticleFound(location.href);
        }, wait);
      }
    }

    look();
    context.addEventListener(window, 'wxt:locationchange', look);
    // Back and forward from the browser's page cache run no script anew.
    context.addEventListener(window, 'pageshow', (event) => {
      if (!event.persisted) return;
      said = { address: '', headline: '' };
      look();
    });
  },
});

function headlineOf(page: Document): string {
  return `${page.title}\n${page.querySelector('h1')?.textContent ?? ''}`;
}
