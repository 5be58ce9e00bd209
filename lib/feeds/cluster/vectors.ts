/** Terms by number, in rising order, with their weights, scaled to length 1. */
export interface ItemVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** Another item and how near it is, 0 to 1. */
export type Neighbour = [index: number, similarity: number];

/**
 * Rarity is used with this power: at 1 the rare words of one report count too much (measured on
 * grouped news).
 */
const RARITY_POWER = 0.75;

/** How rare a term is in `documents` of which `occurrences` have it. */
export function inverseDocumentFrequency(occurrences: number, documents: number): number {
  return Math.log(1 + documents / Math.max(occurrences, 1)) ** RARITY_POWER;
}

/**
 * Weighted terms as a vector of length 1. Terms that only this item has are left out, but count for
 * its length.
 */
export function itemVector(
  terms: Int32Array,
  weights: Float32Array,
  occurrences: ArrayLike<number>,
  documents: number,
): ItemVector {
  const kept: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const count = occurrences[terms[place]!]!;
    const value = weights[place]! * inverseDocumentFrequency(count, documents);
    squares += value * value;
    if (count < 2) continue;
    kept.push(terms[place]!);
    values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  return {
    terms: Int32Array.from(kept),
    weights: Float32Array.from(values, (value) => value / length),
  };
}

/**
 * The sum over the terms both have of the products of their weights. Walks both lists where they
 * are of like length, else looks the terms of the short one up in the long one.
 */
export function dotProduct(one: Weighted, other: Weighted): number {
  const [short, long] = one.terms.length <= other.terms.length ? [one, other] : [other, one];
  const { terms, weights } = short;
  const { terms: longTerms, weights: longWeights } = long;
  let sum = 0;
  let at = 0;
  if (longTerms.length > terms.length * 12) {
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place]!;
      let end = longTerms.length;
      while (at < end) {
        const middle = (at + end) >> 1;
        if (longTerms[middle]! < term) at = middle + 1;
        else end = middle;
      }
      if (at === longTerms.length) break;
      if (longTerms[at] === term) sum += weights[place]! * longWeights[at]!;
    }
    return sum;
  }
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place]!;
    while (at < longTerms.length && longTerms[at]! < term) at += 1;
    if (at === longTerms.length) break;
    if (longTerms[at] === term) sum += weights[place]! * longWeights[at]!;
  }
  return sum;
}

/** Terms in rising order with weights of any length. */
export interface Weighted {
  terms: Int32Array;
  weights: Float32Array;
}

/** The sum of two lists of weighted terms. */
export function sumVectors(one: Weighted, other: Weighted): Weighted {
  const terms = new Int32Array(one.terms.length + other.terms.length);
  const weights = new Float32Array(terms.length);
  let [first, second, count] = [0, 0, 0];
  while (first < one.terms.length || second < other.terms.length) {
    const left = first < one.terms.length ? one.terms[first]! : Infinity;
    const right = second < other.terms.length ? other.terms[second]! : Infinity;
    terms[count] = Math.min(left, right);
    weights[count] =
      (left <= right ? one.weights[first]! : 0) + (right <= left ? other.weights[second]! : 0);
    if (left <= right) first += 1;
    if (right <= left) second += 1;
    count += 1;
  }
  return { terms: terms.slice(0, count), weights: weights.slice(0, count) };
}

/**
 * The `most` nearest others of every item, nearest first, by an inverted index: work grows with the
 * number of shared terms only. Terms in more than a tenth of a large set bring next to nothing
 * together and are passed over. `nearness` may lower a similarity (by the time between the two),
 * with 0 for never.
 */
export function nearestOfAll(
  vectors: ItemVector[],
  terms: number,
  most: number,
  nearness: (one: number, other: number) => number,
): Neighbour[][] {
  const starts = new Int32Array(terms + 1);
  for (const vector of vectors) for (const term of vector.terms) starts[term + 1]! += 1;
  for (let term = 0; term < terms; term += 1) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const items = new Int32Array(starts[terms]!);
  const values = new Float32Array(starts[terms]!);
  vectors.forEach((vector, item) => {
    for (let place = 0; place < vector.terms.length; place += 1) {
      const at = next[vector.terms[place]!]!++;
      items[at] = item;
      values[at] = vector.weights[place]!;
    }
  });
  const frequent = Math.max(400, vectors.length / 10);
  const sums = new Float32Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  return vectors.map((vector, item) => {
    let count = 0;
    for (let place = 0; place < vector.terms.length; place += 1) {
      const term = vector.terms[place]!;
      const [from, to] = [starts[term]!, starts[term + 1]!];
      if (to - from > frequent) continue;
      const weight = vector.weights[place]!;
      for (let at = from; at < to; at += 1) {
        const other = items[at]!;
        if (sums[other] === 0) touched[count++] = other;
        sums[other]! += weight * values[at]!;
      }
    }
    const nearest: Neighbour[] = [];
    for (let place = 0; place < count; place += 1) {
      const other = touched[place]!;
      const sum = sums[other]!;
      sums[other] = 0;
      if (other !== item && (nearest.length < most || sum > nearest[most - 1]![1]))
        insert(nearest, [other, sum * nearness(item, other)], most);
    }
    return nearest;
  });
}

/** Keeps a list of neighbours sorted, nearest first, and no longer than `most`. */
export function insert(nearest: Neighbour[], neighbour: Neighbour, most: number): void {
  if (neighbour[1] <= 0 || (nearest.length === most && neighbour[1] <= nearest[most - 1]![1]))
    return;
  if (nearest.length < most) nearest.push(neighbour);
  let place = nearest.length - 1;
  for (; place > 0 && nearest[place - 1]![1] < neighbour[1]; place -= 1)
    nearest[place] = nearest[place - 1]!;
  nearest[place] = neighbour;
}

/** From this similarity on another item's words say something about this one. */
const KINDRED = 0.15;
/** How much all kindred items together count next to the item itself. */
const KINDRED_WEIGHT = 2;
const WIDENED_TERMS = 80;

/**
 * A vector widened by those of its nearest items, each by its similarity: two reports of one event
 * that share few words share the words of the reports between them (document expansion, as in
 * pseudo-relevance feedback). `sums` is scratch space over all terms, all zeros before and after.
 */
export function widened(
  vector: ItemVector,
  kin: [ItemVector, number][],
  sums: Float32Array,
): ItemVector {
  const near = kin.filter(([, similarity]) => similarity > KINDRED);
  if (near.length === 0) return vector;
  const touched: number[] = [];
  const total = near.reduce((sum, [, similarity]) => sum + similarity, 0);
  addTo(sums, touched, vector, 1);
  for (const [other, similarity] of near)
    addTo(sums, touched, other, (KINDRED_WEIGHT * similarity) / total);
  let kept = Int32Array.from(touched);
  if (kept.length > WIDENED_TERMS) {
    const least = Float32Array.from(kept, (term) => sums[term]!).sort()[
      kept.length - WIDENED_TERMS
    ]!;
    kept = kept.filter((term) => sums[term]! >= least);
  }
  kept.sort();
  const weights = Float32Array.from(kept, (term) => sums[term]!);
  for (const term of touched) sums[term] = 0;
  const length = Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0));
  return { terms: kept, weights: weights.map((value) => value / length) };
}

function addTo(
  sums: Float32Array,
  touched: number[],
  { terms, weights }: Weighted,
  factor: number,
): void {
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place]!;
    if (sums[term] === 0) touched.push(term);
    sums[term]! += factor * weights[place]!;
  }
}
