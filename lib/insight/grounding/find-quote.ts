import { normalize } from '../../text/normalize.ts';
import type { EvidenceIndex, IndexedParagraph } from './evidence-index.ts';

/** Where a quote occurs in the article. */
export interface LocatedQuote {
  /** -1 is the title. */
  paragraph: number;
  /** Folded. */
  text: string;
  /** The whole sentences the quote is cut from, folded: what a cut must not hide. */
  context: string;
}

/**
 * The quote's place: verbatim after folding white space, quotation marks and dashes, on word
 * boundaries, case kept. Where it stands several times, the paragraph that was named wins, then the
 * body before the title. Undefined if it stands nowhere.
 */
export function findQuote(
  written: string,
  named: number | null,
  index: EvidenceIndex,
): LocatedQuote | undefined {
  const quote = unwrapped(normalize(written));
  if (!/[\p{L}\p{N}]/u.test(quote)) return undefined;
  const places = index.paragraphs.filter(({ text }) => standsIn(quote, text));
  const place =
    places.find(({ paragraph }) => paragraph === named) ??
    places.find(({ paragraph }) => paragraph >= 0) ??
    places[0];
  return place && { paragraph: place.paragraph, text: quote, context: contextOf(quote, place) };
}

/** True if the part occurs in the text and is not cut out of the middle of a word or a number. */
export function standsIn(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + part.length)) return true;
  }
  return false;
}

/**
 * Between two characters of which at most one belongs to a word; scripts without spaces have a
 * boundary everywhere.
 */
function isBoundary(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  if (/\p{N}[.,]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\p{N}/u.test(text.slice(at)))
    return false;
  if (
    /\p{N}$/u.test(text.slice(0, at).slice(-1)) &&
    /^[.,%]\p{N}?/u.test(text.slice(at, at + 2)) &&
    /^(?:%|[.,]\p{N})/u.test(text.slice(at))
  )
    return false;
  const joined =
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at, at + 1));
  return !joined || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(around);
}

/**
 * A model often wraps a quote in its own quotation marks, or cuts it with an ellipsis at an end.
 */
function unwrapped(quote: string): string {
  const bare = quote.replace(/^(?:\.{3}|…)\s*|\s*(?:\.{3}|…)$/g, '');
  const inner = /^"([^"]+)"$/.exec(bare)?.[1];
  return (inner ?? bare).trim();
}

/** The sentences of the paragraph that share words with the quote. */
function contextOf(quote: string, { text, sentences }: IndexedParagraph): string {
  const from = text.indexOf(quote);
  const to = from + quote.length;
  let at = 0;
  const touched = sentences.filter((sentence) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return start < to && at > from;
  });
  return touched.join(' ');
}
