import { normalize } from './normalize.ts';
import { isUnspaced, tokenize } from './tokenize.ts';

/** Terms with their weights. */
export type Vector = ReadonlyMap<string, number>;

/**
 * The terms of a text for comparing it with others: words in lower case, without a possessive
 * ending; Chinese and Japanese as pairs of neighbouring characters.
 */
export function terms(text: string): string[] {
  const found: string[] = [];
  let previousEnd = -1;
  let previous = '';
  for (const token of tokenize(normalize(text, { lowerCase: true }))) {
    if (isUnspaced(token.text)) {
      if (previousEnd === token.start && isUnspaced(previous)) found.push(previous + token.text);
    } else {
      found.push(token.text.replace(/'s$/, ''));
    }
    previous = token.text;
    previousEnd = token.end;
  }
  return found;
}

/** How often each term occurs. */
export function termCounts(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * In how many documents each term occurs, as smoothed inverse document frequency: ln((1 + N) / (1 +
 * n)) + 1.
 */
export function inverseDocumentFrequency(
  documents: readonly (readonly string[])[],
): (term: string) => number {
  const occurrences = new Map<string, number>();
  for (const document of documents)
    for (const term of new Set(document)) occurrences.set(term, (occurrences.get(term) ?? 0) + 1);
  return (term) => Math.log((1 + documents.length) / (1 + (occurrences.get(term) ?? 0))) + 1;
}

/** The weighted terms of a text: (1 + ln count) × rarity, scaled to length 1. */
export function tfidf(
  list: readonly string[],
  rarityOf: (term: string) => number,
): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of termCounts(list)) {
    const weight = (1 + Math.log(count)) * rarityOf(term);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** Cosine of two vectors, 0 to 1 for weights that are not negative; 0 if either is empty. */
export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  const lengths = lengthOf(one) * lengthOf(other);
  return lengths === 0 ? 0 : product / lengths;
}

function lengthOf(vector: Vector): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** The runs of `size` terms, each joined by a space; a list shorter than that is one run. */
export function shingles(list: readonly string[], size: number): Set<string> {
  if (list.length === 0) return new Set();
  if (list.length <= size) return new Set([list.join(' ')]);
  const found = new Set<string>();
  for (let index = 0; index + size <= list.length; index += 1)
    found.add(list.slice(index, index + size).join(' '));
  return found;
}

/** Shared members over all members, 0 to 1; two empty sets share nothing. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = sharedCount(one, other);
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** How much of `part` occurs in `whole`, 0 to 1; nothing of an empty part. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : sharedCount(part, whole) / part.size;
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared += 1;
  return shared;
}
