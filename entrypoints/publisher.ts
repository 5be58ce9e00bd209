import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../lib/article/extract/looks-like-article.ts';
import { ArticleWatch, pagePrint, type PagePrint } from '../lib/browser/article-watch.ts';
import { isOrphaned, notifyArticleFound } from '../lib/browser/notify-article-found.ts';

/**
 * Delays in ms after a load or address change at which to look for an article, which may render
 * late.
 */
const LOOKS = [0, 250, 600, 1200, 2500, 5000, 8000, 12_000, 20_000];
/** Delays in ms after a click, which may expand the article. */
const AFTER_CLICK = [500, 1500, 4000];
/** Debounce for address changes, in ms. */
const DEBOUNCE_MS = 100;
/** Maximum pending timers. */
const MAX_TIMERS = 30;
/** Polling interval for the address, in ms, in browsers without the Navigation API. */
const POLL_MS = 1000;

/**
 * Content script of publishers' pages: if the page looks like an article, reports it once per
 * address; `reader.ts` takes the snapshot. Runs without the framework's content script context,
 * which posts messages and dispatches events with our id in the page: a publisher must neither
 * detect nor disable us.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { sidelightLooks?: true };
  if (world.sidelightLooks) return;
  world.sidelightLooks = true;
  const watch = new ArticleWatch();
  let address = location.href;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const listening = new AbortController();

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function look(rest: number): void {
    stop();
    timers = LOOKS.map((wait) => setTimeout(lookNow, Math.max(wait, rest)));
  }

  function lookNow(): void {
    if (isOrphaned()) {
      // The extension was updated or removed: stop this orphaned script.
      stop();
      listening.abort();
      return;
    }
    if (isArticle() && watch.shouldRead(location.href, print()))
      void notifyArticleFound(location.href);
  }

  function addressChanged(): void {
    if (location.href === address) return;
    address = location.href;
    look(DEBOUNCE_MS);
  }

  look(0);
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation)
    navigation.addEventListener('currententrychange', addressChanged, { signal: listening.signal });
  else {
    const poll = setInterval(addressChanged, POLL_MS);
    listening.signal.addEventListener('abort', () => clearInterval(poll));
  }
  // A page restored from the back/forward cache does not rerun scripts. Synthetic `pageshow` events
  // are ignored.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !event.isTrusted) return;
      watch.reset();
      look(0);
    },
    { signal: listening.signal },
  );
  // "Continue reading" adds text without a new address.
  window.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) timers.push(...AFTER_CLICK.map((wait) => setTimeout(lookNow, wait)));
      if (timers.length > MAX_TIMERS)
        timers.splice(0, timers.length - MAX_TIMERS).forEach(clearTimeout);
    },
    { capture: true, passive: true, signal: listening.signal },
  );
});

/**
 * A page may put elements of its own in front of the document's properties: what cannot be looked
 * at is no article.
 */
function isArticle(): boolean {
  try {
    return looksLikeArticle(document);
  } catch {
    return false;
  }
}

/** Summary of the page; undefined if the page cannot be read. */
function print(): PagePrint {
  try {
    return pagePrint(document);
  } catch {
    return { title: '', headings: 0, paragraphs: [] };
  }
}
