import { findTerm, termAt, type ShardTexts } from './shard.ts';

/** An indexed term that matches a query word, with its weight (1 for an exact match). */
export interface TermMatch {
  index: number;
  weight: number;
}

/** The exact term, if the shard has it. */
export function exactTerm(texts: ShardTexts, term: string): TermMatch[] {
  const index = findTerm(texts, term);
  return index < texts.frequencies.length && termAt(texts, index) === term
    ? [{ index, weight: 1 }]
    : [];
}

/** Terms with this prefix; weight decreases with the length of the rest. */
export function prefixTerms(texts: ShardTexts, term: string): TermMatch[] {
  const found: TermMatch[] = [];
  for (let index = findTerm(texts, term); index < texts.frequencies.length; index++) {
    const other = termAt(texts, index);
    if (!other.startsWith(term)) break;
    found.push({
      index,
      weight: other.length === term.length ? 1 : (0.6 * term.length) / other.length,
    });
  }
  return found;
}

/**
 * Terms within edit distance 1 (from four letters) or 2 (from eight); the first letter must match.
 * With `prefix`, also terms that continue after such a beginning.
 */
export function similarTerms(
  texts: ShardTexts,
  term: string,
  { prefix }: { prefix: boolean },
): TermMatch[] {
  const most = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
  if (most === 0) return [];
  const found: TermMatch[] = [];
  const first = term.slice(0, 1);
  for (let index = findTerm(texts, first); index < texts.frequencies.length; index++) {
    const start = texts.termStarts[index]!;
    const length = texts.termStarts[index + 1]! - start;
    if (texts.terms[start] !== first) break;
    if (length < term.length - most || (!prefix && length > term.length + most)) continue;
    const other = texts.terms.slice(
      start,
      prefix ? Math.min(start + length, start + term.length + most) : start + length,
    );
    const slips = slipsBetween(term, other, most, prefix);
    if (slips <= most) found.push({ index, weight: 0.4 / slips });
  }
  return found;
}

/**
 * Rows of the dynamic programming table, reused because one search computes hundreds of thousands
 * of distances.
 */
let beforeLast = new Int32Array(64);
let last = new Int32Array(64);
let current = new Int32Array(64);

/**
 * Edit distance (optimal string alignment, limited to the band that can end at `most`); with
 * `open`, to the best prefix of `other`. Returns `most + 1` if it is larger.
 */
function slipsBetween(word: string, other: string, most: number, open: boolean): number {
  const width = other.length;
  if (width >= 64) return most + 1;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= word.length; row++) {
    const from = Math.max(1, row - most);
    const until = Math.min(width, row + most);
    const letter = word.charCodeAt(row - 1);
    current[from - 1] = from === 1 ? row : most + 1;
    let least = current[from - 1]!;
    for (let column = from; column <= until; column++) {
      // Right of the band, the table is not computed.
      const above = column === row + most ? most + 1 : last[column]! + 1;
      let edits = Math.min(
        last[column - 1]! + (letter === other.charCodeAt(column - 1) ? 0 : 1),
        above,
        current[column - 1]! + 1,
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        word.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      )
        edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  if (!open) return last[width]!;
  let nearest = most + 1;
  for (
    let column = Math.max(0, word.length - most);
    column <= Math.min(width, word.length + most);
    column++
  )
    nearest = Math.min(nearest, last[column]!);
  return nearest;
}
