import { elementAt } from '../../invariant.ts';
import type { LibraryQuery } from './parse-query.ts';
import { tokenizeForSearch, type SearchToken } from './tokenize.ts';

/** A part of a snippet, highlighted or not. */
export interface SnippetPart {
  text: string;
  marked: boolean;
}

const AROUND = 70;
const MAX_LENGTH = 220;

/**
 * Snippet of the first text with the most matches, highlighted, cut at words with ellipses. Null
 * without a match. `corrected`: further spellings.
 */
export function snippet(
  texts: string[],
  query: Pick<LibraryQuery, 'units'>,
  corrected: string[] = [],
): SnippetPart[] | null {
  for (const text of texts) {
    const marks = markedPlaces(text, query, corrected);
    if (marks.length > 0) return cut(text, marks);
  }
  return null;
}

/** The whole text with matches highlighted. */
export function markedText(
  text: string,
  query: Pick<LibraryQuery, 'units'>,
  corrected: string[] = [],
): SnippetPart[] {
  return parts(text, markedPlaces(text, query, corrected), 0, text.length);
}

interface Place {
  start: number;
  end: number;
  unit: number;
}

function markedPlaces(
  text: string,
  { units }: Pick<LibraryQuery, 'units'>,
  corrected: string[],
): Place[] {
  const tokens = tokenizeForSearch(text);
  const similar = new Set(corrected);
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const [unit, { terms, prefix, exact }] of units.entries()) {
      const isHere = terms.every((term, index) =>
        matches(
          tokens[at + index],
          term,
          prefix && index === terms.length - 1,
          exact ? null : similar,
        ),
      );
      if (isHere)
        places.push({
          start: elementAt(tokens, at).start,
          end: elementAt(tokens, at + terms.length - 1).end,
          unit,
        });
    }
  }
  return places;
}

function matches(
  token: SearchToken | undefined,
  term: string,
  prefix: boolean,
  similar: Set<string> | null,
): boolean {
  if (!token) return false;
  if (token.term === term || similar?.has(token.term)) return true;
  return (
    (prefix || term.length === 1) &&
    token.term.startsWith(term) &&
    (term.length > 1 || token.term.length === 2)
  );
}

/** The window with the most distinct matches. */
function cut(text: string, marks: Place[]): SnippetPart[] {
  let best = elementAt(marks, 0);
  let bestUnits = 0;
  for (const mark of marks) {
    const inside = marks.filter(
      ({ start, end }) => start >= mark.start && end <= mark.start + MAX_LENGTH - AROUND,
    );
    const units = new Set(inside.map(({ unit }) => unit)).size;
    if (units > bestUnits) [best, bestUnits] = [mark, units];
  }
  const from = wordStart(text, Math.max(0, best.start - AROUND));
  const until = wordEnd(text, Math.min(text.length, from + MAX_LENGTH));
  const shown = parts(
    text,
    marks.filter(({ start, end }) => start >= from && end <= until),
    from,
    until,
  );
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...shown,
    ...(until < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function parts(text: string, marks: Place[], from: number, until: number): SnippetPart[] {
  const shown: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of marks.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const begin = Math.max(start, at);
    if (begin > at) shown.push({ text: text.slice(at, begin), marked: false });
    shown.push({ text: text.slice(begin, end), marked: true });
    at = end;
  }
  if (at < until) shown.push({ text: text.slice(at, until), marked: false });
  return shown;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 24).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return space > at - 24 ? space : at;
}
