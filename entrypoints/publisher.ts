import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../lib/article/extract/looks-like-article.ts';
import { isOrphaned, notifyArticleFound } from '../lib/browser/notify-article-found.ts';

/** An article takes its time to appear; it is looked for at these moments, in ms after the page or the address changed. */
const LOOKS = [0, 250, 600, 1200, 2500, 5000];
/** A page that changes its address faster than this, in ms, is not looked at until it rests. */
const REST = 100;
/** Where the browser does not say that the address changed, it is asked so often, in ms. */
const POLL = 1000;

/**
 * On a publisher's page: does it look like an article? Then say so, once an address; reading it is another file. Runs
 * without the framework's frame for content scripts, which speaks to the page (it posts messages and dispatches events
 * with our id in them): a publisher must neither notice us nor be able to switch us off.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { sidelightLooks?: true };
  if (world.sidelightLooks) return;
  world.sidelightLooks = true;
  /** What was last said: at which address, and with which headline on the page. */
  let said = { address: '', headline: '' };
  let address = location.href;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const listening = new AbortController();

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function look(rest: number): void {
    stop();
    timers = LOOKS.map((wait, turn) =>
      setTimeout(() => lookNow(turn === LOOKS.length - 1), Math.max(wait, rest)),
    );
  }

  function lookNow(isLast: boolean): void {
    if (isOrphaned()) {
      // The extension was updated or removed: what is left of it in open pages falls silent.
      stop();
      listening.abort();
      return;
    }
    if (said.address === location.href || !isArticle()) return;
    // The address changes before the page does: the article left behind is not the one arrived at.
    const headline = headlineOf();
    if (headline === said.headline && !isLast) return;
    said = { address: location.href, headline };
    void notifyArticleFound(location.href);
  }

  function addressChanged(): void {
    if (location.href === address) return;
    address = location.href;
    look(REST);
  }

  look(0);
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation)
    navigation.addEventListener('currententrychange', addressChanged, { signal: listening.signal });
  else {
    const poll = setInterval(addressChanged, POLL);
    listening.signal.addEventListener('abort', () => clearInterval(poll));
  }
  // Back and forward from the browser's page cache run no script anew. A page's own imitation of the event counts for nothing.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !event.isTrusted) return;
      said = { address: '', headline: '' };
      look(0);
    },
    { signal: listening.signal },
  );
});

/** A page may put elements of its own in front of the document's properties: what cannot be looked at is no article. */
function isArticle(): boolean {
  try {
    return looksLikeArticle(document);
  } catch {
    return false;
  }
}

function headlineOf(): string {
  return `${String(document.title).slice(0, 1000)}\n${(document.querySelector('h1')?.textContent ?? '').slice(0, 1000)}`;
}
