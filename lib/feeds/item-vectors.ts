/** Terms by number with their weights, scaled to length 1. */
export interface ItemVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** Another item and how near it is, 0 to 1. */
export type Neighbour = [index: number, similarity: number];

/** Rarity is used with this power: at 1 the rare words of one report count too much (measured on grouped news). */
const RARITY_POWER = 0.75;

/** How rare a term is in `documents` of which `occurrences` have it. */
export function rarity(occurrences: number, documents: number): number {
  return Math.log(1 + documents / Math.max(occurrences, 1)) ** RARITY_POWER;
}

/** Weighted terms as a vector of length 1. Terms that only this item has are left out, but count for its length. */
export function itemVector(terms: Int32Array, weights: Float32Array, occurrences: ArrayLike<number>, documents: number): ItemVector {
  const kept: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const count = occurrences[terms[place]!]!;
    const value = weights[place]! * rarity(count, documents);
    squares += value * value;
    if (count < 2) continue;
    kept.push(terms[place]!);
    values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  return { terms: Int32Array.from(kept), weights: Float32Array.from(values, (value) => value / length) };
}

/** The product of two vectors of length 1, given one of them spread out over all terms. */
export function productWith(spread: Float32Array, { terms, weights }: ItemVector): number {
  let sum = 0;
  for (let place = 0; place < terms.length; place += 1) sum += spread[terms[place]!]! * weights[place]!;
  return sum;
}

/** Writes a vector into `spread`; call again with `clear` to take it out. */
export function spreadOut(spread: Float32Array, { terms, weights }: ItemVector, clear = false): void {
  for (let place = 0; place < terms.length; place += 1) spread[terms[place]!] = clear ? 0 : weights[place]!;
}

/**
 * The `most` nearest others of every item, nearest first, by an inverted index: work grows with the number of shared
 * terms only. Terms in more than a tenth of a large set bring next to nothing together and are passed over.
 * `nearness` may lower a similarity (by the time between the two), with 0 for never.
 */
export function nearestOfAll(vectors: ItemVector[], terms: number, most: number, nearness: (one: number, other: number) => number): Neighbour[][] {
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
      if (other !== item && (nearest.length < most || sum > nearest[most - 1]![1])) insert(nearest, [other, sum * nearness(item, other)], most);
    }
    return nearest;
  });
}

/** Keeps a list of neighbours sorted, nearest first, and no longer than `most`. */
export function insert(nearest: Neighbour[], neighbour: Neighbour, most: number): void {
  if (neighbour[1] <= 0 || (nearest.length === most && neighbour[1] <= nearest[most - 1]![1])) return;
  if (nearest.length < most) nearest.push(neighbour);
  let place = nearest.length - 1;
  for (; place > 0 && nearest[place - 1]![1] < neighbour[1]; place -= 1) nearest[place] = nearest[place - 1]!;
  nearest[place] = neighbour;
}

/** From this similarity on another item's words say something about this one. */
const KINDRED = 0.15;
/** How much all kindred items together count beside the item itself. */
const KINDRED_WEIGHT = 2;
const WIDENED_TERMS = 80;

/**
 * A vector widened by those of its nearest items, each by its similarity: two reports of one event that share few
 * words share the words of the reports between them (document expansion, as in pseudo-relevance feedback).
 * `sums` is scratch space over all terms, all zeros before and after.
 */
export function widened(vector: ItemVector, kin: [ItemVector, number][], sums: Float32Array): ItemVector {
  const near = kin.filter(([, similarity]) => similarity > KINDRED);
  if (near.length === 0) return vector;
  const touched: number[] = [];
  const add = (other: ItemVector, factor: number) => {
    for (let place = 0; place < other.terms.length; place += 1) {
      const term = other.terms[place]!;
      if (sums[term] === 0) touched.push(term);
      sums[term]! += factor * other.weights[place]!;
    }
  };
  add(vector, 1);
  const total = near.reduce((sum, [, similarity]) => sum + similarity, 0);
  for (const [other, similarity] of near) add(other, (KINDRED_WEIGHT * similarity) / total);
  let kept = touched.map((term): [number, number] => [term, sums[term]!]);
  for (const term of touched) sums[term] = 0;
  if (kept.length > WIDENED_TERMS) kept = kept.sort((one, other) => other[1] - one[1]).slice(0, WIDENED_TERMS);
  const length = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0));
  return { terms: Int32Array.from(kept, ([term]) => term), weights: Float32Array.from(kept, ([, value]) => value / length) };
}
