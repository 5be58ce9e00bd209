/** Summary of a page's text at one moment, for detecting changes. */
export interface PagePrint {
  title: string;
  /** Number of `h1` headings; pages with several articles have several. */
  headings: number;
  /** The beginning of each longer paragraph, with its length, in document order. */
  paragraphs: { start: string; length: number }[];
}

const limits = { paragraphs: 80, start: 80, least: 60, leastDense: 25 };
/** Number of longest paragraphs compared: short ones repeat from page to page. */
const MAX_COMPARED_PARAGRAPHS = 8;
/** Growth of the text, as a share, that triggers another reading (with two new paragraphs). */
const MIN_GROWTH = 0.25;
/** Maximum readings of one address whose text keeps changing. */
const MAX_READINGS = 5;

/** Summarizes a document without changing it. */
export function pagePrint(document: Document): PagePrint {
  const root =
    document.querySelector('main, [role="main"], article')?.parentElement ?? document.body;
  const paragraphs: PagePrint['paragraphs'] = [];
  let seen = 0;
  for (const element of root?.querySelectorAll(
    'p, li, blockquote, [itemprop="articleBody"] > div',
  ) ?? []) {
    if (++seen > 600 || paragraphs.length >= limits.paragraphs) break;
    const text = String(element.textContent ?? '').trim();
    const least = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 20))
      ? limits.leastDense
      : limits.least;
    if (text.length >= least)
      paragraphs.push({ start: text.slice(0, limits.start), length: text.length });
  }
  if (paragraphs.length < 3) {
    const text = String(root?.textContent ?? '').replace(/\s+/g, ' ');
    for (let at = 0; at < Math.min(text.length, 4_000); at += 400)
      paragraphs.push({
        start: text.slice(at, at + limits.start),
        length: Math.min(400, text.length - at),
      });
  }
  return {
    title: String(document.title).slice(0, 500),
    headings: document.querySelectorAll('h1').length,
    paragraphs,
  };
}

/**
 * Decides when to read a page's article. A single-page site changes address, title and text at
 * different moments: a new address is read only once the old text is replaced, and again when its
 * text grows or changes.
 */
export class ArticleWatch {
  #read: { address: string; print: PagePrint; readings: number } | null = null;

  /** True if the page should be read now; remembers the summary in that case. */
  shouldRead(address: string, print: PagePrint): boolean {
    if (print.paragraphs.length === 0) return false;
    const before = this.#read;
    const isHere = before?.address === address;
    if (isHere && before.readings >= MAX_READINGS) return false;
    if (
      before &&
      !(isHere
        ? isOther(before.print, print) || hasGrown(before.print, print)
        : hasArrived(before.print, print))
    )
      return false;
    this.#read = { address, print, readings: isHere ? before.readings + 1 : 1 };
    return true;
  }

  /** Forgets earlier readings, after a page returns from the back/forward cache. */
  reset(): void {
    this.#read = null;
  }
}

/**
 * True if the new address shows its article: another text, or a second heading that matches the new
 * page title.
 */
function hasArrived(left: PagePrint, now: PagePrint): boolean {
  return (
    isOther(left, now) || hasGrown(left, now) || (now.headings > 1 && now.title !== left.title)
  );
}

function isOther(left: PagePrint, now: PagePrint): boolean {
  const longest = left.paragraphs
    .toSorted((one, other) => other.length - one.length)
    .slice(0, MAX_COMPARED_PARAGRAPHS);
  const starts = new Set(now.paragraphs.map(({ start }) => start));
  return longest.filter(({ start }) => starts.has(start)).length * 2 < longest.length;
}

function hasGrown(before: PagePrint, now: PagePrint): boolean {
  const length = ({ paragraphs }: PagePrint) =>
    paragraphs.reduce((sum, one) => sum + one.length, 0);
  return (
    now.paragraphs.length >= before.paragraphs.length + 2 &&
    length(now) >= (1 + MIN_GROWTH) * length(before)
  );
}
