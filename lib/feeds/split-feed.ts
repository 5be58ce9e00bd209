/** A feed's text cut into what stands before its entries and the entries themselves. */
export interface SplitFeed {
  /** The root's opening tag and the channel's own elements; opened elements are not closed. */
  head: string;
  /** Each whole `<item>…</item>` or `<entry>…</entry>`, in the feed's order. */
  entries: string[];
  /** False if the text ends inside an entry or before the root is closed. */
  complete: boolean;
}

/** The most entries read of one feed, and the longest one, in characters. */
export const ENTRIES_MOST = 1000;
export const ENTRY_LONGEST = 400_000;
const HEAD_LONGEST = 60_000;
/** A feed that opens more entries than this is not meant to be read. */
const OPENED_MOST = 10_000;

/**
 * Cuts RSS, Atom or RDF text into entries without parsing it, so that one broken entry, or an end that never came,
 * costs only itself. The document type is dropped (and with it every entity it defines). CDATA and comments are
 * stepped over. One pass, linear in the text's length.
 */
export function splitFeed(text: string): SplitFeed {
  const entries: string[] = [];
  let head: string | null = null;
  let start = -1;
  let opened = 0;
  const marks = /<!\[CDATA\[|<!--|<(\/?)(?:[\w.-]{1,40}:)?(item|entry)(?=[\s/>])/gi;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[2] === undefined) {
      const close = text.indexOf(found[0] === '<!--' ? '-->' : ']]>', marks.lastIndex);
      if (close === -1) break;
      marks.lastIndex = close + 3;
      continue;
    }
    if (found[1] === '') {
      // An entry that opens inside another means that the other was never closed.
      head ??= text.slice(0, found.index);
      start = found.index;
      opened += 1;
      if (opened > OPENED_MOST) break;
    } else if (start !== -1) {
      const end = text.indexOf('>', marks.lastIndex);
      if (end === -1) break;
      if (end - start < ENTRY_LONGEST) entries.push(text.slice(start, end + 1));
      start = -1;
      if (entries.length === ENTRIES_MOST)
        return { head: tidyHead(head!), entries, complete: true };
    }
  }
  const complete =
    start === -1 && /<\/(?:[\w.-]{1,40}:)?(rss|feed|rdf)\s*>/i.test(text.slice(-2000));
  return { head: tidyHead(head ?? text), entries, complete };
}

/** Without XML declaration, document type, comments and processing instructions, cut where it is unreasonably long. */
function tidyHead(head: string): string {
  const root = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)(?=[\s>])/i.exec(head.slice(0, 2_000_000));
  const fromRoot = root ? head.slice(root.index) : head;
  if (fromRoot.length <= HEAD_LONGEST) return fromRoot;
  const opening = fromRoot.slice(0, fromRoot.indexOf('>') + 1);
  return opening.length <= HEAD_LONGEST
    ? `${opening}${/^<[\w.-]*:?rss/i.test(opening) ? '<channel>' : ''}`
    : '';
}
