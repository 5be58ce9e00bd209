/** What a page's text looks like at one moment: enough to tell whether it is still the one of before. */
export interface PagePrint {
  title: string;
  /** Headings of the first level, of which a page with several articles has several. */
  headings: number;
  /** The beginning of each longer paragraph, with its length, in document order. */
  paragraphs: { start: string; length: number }[];
}

const limits = { paragraphs: 80, start: 80, least: 60, leastDense: 25 };
/** A page is compared by so many of its longest paragraphs: what stays from page to page is short. */
const COMPARED = 8;
/** Text that grew by this share, and by two paragraphs, is worth another reading. */
const GROWTH = 0.25;
/** A page that goes on changing is read again so often at one address. */
const MOST_READINGS = 5;

/** Takes the print of a document; reads it and changes nothing. */
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
 * Decides when a page's article is to be read. A single-page site changes its address, its title and its text at different
 * moments: an article is read at a new address only once the text is not the one left behind, and again when the text at an
 * address grows or is replaced.
 */
export class ArticleWatch {
  #read: { address: string; print: PagePrint; readings: number } | null = null;

  /** Whether the page is to be read now; what it looks like is remembered then. */
  shouldRead(address: string, print: PagePrint): boolean {
    if (print.paragraphs.length === 0) return false;
    const before = this.#read;
    const isHere = before?.address === address;
    if (isHere && before.readings >= MOST_READINGS) return false;
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

  /** Forgets what was read: the page came back from the browser's cache. */
  reset(): void {
    this.#read = null;
  }
}

/** Whether the article of a new address is there: another text, or beside the old one another that the page's title now names. */
function hasArrived(left: PagePrint, now: PagePrint): boolean {
  return (
    isOther(left, now) || hasGrown(left, now) || (now.headings > 1 && now.title !== left.title)
  );
}

function isOther(left: PagePrint, now: PagePrint): boolean {
  const longest = left.paragraphs
    .toSorted((one, other) => other.length - one.length)
    .slice(0, COMPARED);
  const starts = new Set(now.paragraphs.map(({ start }) => start));
  return longest.filter(({ start }) => starts.has(start)).length * 2 < longest.length;
}

function hasGrown(before: PagePrint, now: PagePrint): boolean {
  const length = ({ paragraphs }: PagePrint) =>
    paragraphs.reduce((sum, one) => sum + one.length, 0);
  return (
    now.paragraphs.length >= before.paragraphs.length + 2 &&
    length(now) >= (1 + GROWTH) * length(before)
  );
}
