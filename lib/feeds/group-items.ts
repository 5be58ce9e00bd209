import type { ItemVector, Neighbour } from './item-vectors.ts';

export interface GroupOptions {
  /** Two groups become one while the mean similarity of their members, less the caution, is at least this. */
  threshold: number;
  /** Asked in addition of small groups: caution / (members of both), since a mean over few pairs is uncertain. */
  caution: number;
  /** Lowers the similarity of two groups by the time between them (mean times in milliseconds; null is unknown). */
  nearness: (one: number | null, other: number | null) => number;
}

/**
 * Groups items by average link: again and again the two groups whose members are most similar on average become one.
 * Only pairs that are neighbours (or came to be by a union) are looked at. The mean over all pairs of members is the
 * product of the groups' sums over the product of their sizes, since vectors have length 1. Returns a group number for
 * each item. Near-linear: the heap holds the neighbour pairs only.
 */
export function groupItems(vectors: ItemVector[], neighbours: Neighbour[][], times: (number | null)[], { threshold, caution, nearness }: GroupOptions): number[] {
  const count = vectors.length;
  const sums: (Map<number, number> | null)[] = vectors.map(() => null);
  const sizes = new Int32Array(count).fill(1);
  const versions = new Int32Array(count);
  const timeSums = Float64Array.from(times, (time) => time ?? 0);
  const timed = Int32Array.from(times, (time) => (time === null ? 0 : 1));
  const around: Set<number>[] = vectors.map(() => new Set());
  const into = Int32Array.from({ length: count }, (_, index) => index);
  const heap = new PairHeap();

  const timeOf = (group: number) => (timed[group] === 0 ? null : timeSums[group]! / timed[group]!);
  const sumOf = (group: number) => (sums[group] ??= mapOf(vectors[group]!));
  const offer = (one: number, other: number, product: number) => {
    const score = (product / (sizes[one]! * sizes[other]!)) * nearness(timeOf(one), timeOf(other)) - caution / (sizes[one]! + sizes[other]!);
    if (score >= threshold) heap.push(score, one, other, versions[one]!, versions[other]!);
  };

  neighbours.forEach((list, item) => {
    for (const [other] of list) {
      around[item]!.add(other);
      around[other]!.add(item);
    }
  });
  for (let item = 0; item < count; item += 1) {
    const sum = sumOf(item);
    for (const other of around[item]!) if (other > item) offer(item, other, productOf(sum, vectors[other]!));
  }

  for (let pair = heap.pop(); pair; pair = heap.pop()) {
    const { one, other } = pair;
    if (into[one] !== one || into[other] !== other || versions[one] !== pair.versionOne || versions[other] !== pair.versionOther) continue;
    const [large, small] = sumOf(one).size >= sumOf(other).size ? [one, other] : [other, one];
    const sum = sumOf(large);
    for (const [term, weight] of sumOf(small)) sum.set(term, (sum.get(term) ?? 0) + weight);
    sums[small] = null;
    into[small] = large;
    sizes[large]! += sizes[small]!;
    timeSums[large]! += timeSums[small]!;
    timed[large]! += timed[small]!;
    versions[large]! += 1;
    for (const third of around[small]!) {
      around[third]!.delete(small);
      if (third === large) continue;
      around[large]!.add(third);
      around[third]!.add(large);
    }
    around[small]!.clear();
    for (const third of around[large]!) offer(large, third, productOfMaps(sum, sumOf(third)));
  }
  return Array.from(into, (_, item) => rootOf(into, item));
}

function rootOf(into: Int32Array, item: number): number {
  let root = item;
  while (into[root] !== root) root = into[root]!;
  while (into[item] !== root) {
    const next = into[item]!;
    into[item] = root;
    item = next;
  }
  return root;
}

function mapOf({ terms, weights }: ItemVector): Map<number, number> {
  const map = new Map<number, number>();
  for (let place = 0; place < terms.length; place += 1) map.set(terms[place]!, weights[place]!);
  return map;
}

function productOf(sum: Map<number, number>, { terms, weights }: ItemVector): number {
  let product = 0;
  for (let place = 0; place < terms.length; place += 1) product += (sum.get(terms[place]!) ?? 0) * weights[place]!;
  return product;
}

function productOfMaps(one: Map<number, number>, other: Map<number, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [term, weight] of small) {
    const match = large.get(term);
    if (match !== undefined) product += weight * match;
  }
  return product;
}

interface Pair {
  score: number;
  one: number;
  other: number;
  versionOne: number;
  versionOther: number;
}

/** A binary heap, highest score first. */
class PairHeap {
  private readonly pairs: Pair[] = [];

  push(score: number, one: number, other: number, versionOne: number, versionOther: number): void {
    const pair = { score, one, other, versionOne, versionOther };
    let place = this.pairs.length;
    this.pairs.push(pair);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.pairs[parent]!.score >= score) break;
      this.pairs[place] = this.pairs[parent]!;
      place = parent;
    }
    this.pairs[place] = pair;
  }

  pop(): Pair | undefined {
    const top = this.pairs[0];
    const last = this.pairs.pop();
    if (this.pairs.length === 0 || last === undefined) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.pairs.length) break;
      if (child + 1 < this.pairs.length && this.pairs[child + 1]!.score > this.pairs[child]!.score) child += 1;
      if (this.pairs[child]!.score <= last.score) break;
      this.pairs[place] = this.pairs[child]!;
      place = child;
    }
    this.pairs[place] = last;
    return top;
  }
}
