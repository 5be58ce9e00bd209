import { findTerm, termAt, type ShardTexts } from './shard.ts';

/** A term of a shard that a searched word stands for, and how good a stand-in it is (1: the word itself). */
export interface TermMatch {
  index: number;
  weight: number;
}

/** The term itself, if the shard has it. */
export function exactTerm(texts: ShardTexts, term: string): TermMatch[] {
  const index = findTerm(texts, term);
  return index < texts.frequencies.length && termAt(texts, index) === term ? [{ index, weight: 1 }] : [];
}

/** Every term that begins so; the longer the rest, the weaker. */
export function prefixTerms(texts: ShardTexts, term: string): TermMatch[] {
  const found: TermMatch[] = [];
  for (let index = findTerm(texts, term); index < texts.frequencies.length; index++) {
    const other = termAt(texts, index);
    if (!other.startsWith(term)) break;
    found.push({ index, weight: other.length === term.length ? 1 : (0.6 * term.length) / other.length });
  }
  return found;
}

/**
 * Terms that are a slip of the key away: one (of four letters and more) or two (of eight and more) letters too many, too
 * few, other, or swapped with the next; the first letter must be right. With `prefix`, terms that go on after such a beginning too.
 */
export function similarTerms(texts: ShardTexts, term: string, { prefix }: { prefix: boolean }): TermMatch[] {
  const most = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
  if (most === 0) return [];
  const found: TermMatch[] = [];
  const first = term.slice(0, 1);
  for (let index = findTerm(texts, first); index < texts.frequencies.length; index++) {
    const start = texts.termStarts[index]!;
    const length = texts.termStarts[index + 1]! - start;
    if (texts.terms[start] !== first) break;
    if (length < term.length - most || (!prefix && length > term.length + most)) continue;
    const other = texts.terms.slice(start, prefix ? Math.min(start + length, start + term.length + most) : start + length);
    const slips = slipsBetween(term, other, most, prefix);
    if (slips <= most) found.push({ index, weight: 0.4 / slips });
  }
  return found;
}

/** Edits between two words, neighbours swapped counting once (optimal string alignment); with `open`, to the nearest beginning of `other`. More than `most` is `most + 1`. */
function slipsBetween(word: string, other: string, most: number, open: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = word.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let edits = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && word.charCodeAt(row - 1) === other.charCodeAt(column - 2) && word.charCodeAt(row - 2) === other.charCodeAt(column - 1)) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return open ? Math.min(...last) : last[other.length]!;
}
