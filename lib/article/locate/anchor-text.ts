import { normalize } from '../../text/normalize.ts';
import { buildPageText, type PageText } from './page-text.ts';

/** Saved words of a page with the text before and after them. */
export interface TextAnchor {
  text: string;
  before: string;
  after: string;
}

/** Shorter context, in characters, does not identify a position. */
const LEAST_CONTEXT = 12;
/** Characters of context, nearest to the words, that must still match. */
const NEAREST = 30;

/**
 * Current position of saved words on the page: of several matches the one with the most matching
 * context; if the words changed, the text between the saved contexts, if it has about the same
 * length. Null if neither is found.
 */
export function findAnchor(page: PageText, { text, before, after }: TextAnchor): Range | null {
  const [wanted, left, right] = [normalize(text), normalize(before), normalize(after)];
  if (wanted === '') return null;
  const exact = bestPlace(page.text, wanted, left, right);
  if (exact !== null) return page.rangeOf(exact, exact + wanted.length);
  const between = placeBetween(
    page.text,
    wanted.length,
    left.slice(-NEAREST),
    right.slice(0, NEAREST),
  );
  return between && page.rangeOf(...between);
}

/** Indexes the page once for many saved highlights. */
export function findAnchors(document: Document, kept: TextAnchor[]): (Range | null)[] {
  const page = buildPageText(document);
  return kept.map((words) => findAnchor(page, words));
}

function bestPlace(text: string, wanted: string, left: string, right: string): number | null {
  let best: number | null = null;
  let most = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around =
      sameEnd(text.slice(Math.max(0, at - left.length - 2), at).trimEnd(), left) +
      sameStart(
        text.slice(at + wanted.length, at + wanted.length + right.length + 2).trimStart(),
        right,
      );
    if (around > most) [best, most] = [at, around];
  }
  return best;
}

function placeBetween(
  text: string,
  length: number,
  left: string,
  right: string,
): [number, number] | null {
  if (left.length < LEAST_CONTEXT || right.length < LEAST_CONTEXT) return null;
  for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
    const start = at + left.length;
    const end = text.indexOf(right, start);
    const between = text.slice(start, end);
    const begin = start + (between.length - between.trimStart().length);
    const until = end - (between.length - between.trimEnd().length);
    if (end >= 0 && until - begin >= length / 2 && until - begin <= length * 2)
      return [begin, until];
  }
  return null;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length += 1;
  return length;
}
