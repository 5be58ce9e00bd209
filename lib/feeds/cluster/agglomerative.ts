import {
  sumVectors,
  dotProduct,
  type ItemVector,
  type Neighbour,
  type Weighted,
} from './vectors.ts';

export interface ClusterOptions {
  /**
   * Two groups become one while the mean similarity of their members, less the caution, is at least
   * this.
   */
  threshold: number;
  /**
   * Extra similarity required of small groups: caution / (members of both), since a mean over few
   * pairs is uncertain.
   */
  caution: number;
  /**
   * Own words alone count for groups of two, widened vectors come in as 1 - ownWords / (members of
   * both).
   */
  ownWords: number;
  /**
   * Lowers the similarity of two groups by the time between them (mean times in milliseconds; null
   * is unknown).
   */
  nearness: (one: number | null, other: number | null) => number;
}

/**
 * A group is compared again with all around it once it has grown by this share: a mean over many
 * changes little by one more.
 */
const REFRESH_GROWTH = 0.05;

/**
 * Groups items by average link: again and again the two groups whose members are most similar on
 * average become one. Only pairs that are neighbours (or came to be by a union) are looked at. The
 * mean over all pairs of members is the product of the groups' sums over the product of their
 * sizes, since vectors have length 1. Small groups are compared by their `own` words, larger ones
 * more and more by the `wide` vectors: two items that are each other's only kin would always look
 * alike once widened. Returns a group number for each item. Near-linear: the heap holds the
 * neighbour pairs only.
 */
export function clusterItems(
  { own, wide }: { own: ItemVector[]; wide: ItemVector[] },
  neighbours: Neighbour[][],
  times: (number | null)[],
  { threshold, caution, ownWords, nearness }: ClusterOptions,
): number[] {
  const count = own.length;
  const ownSums: Weighted[] = [...own];
  const wideSums: Weighted[] = [...wide];
  const sizes = new Int32Array(count).fill(1);
  const versions = new Int32Array(count);
  const grown = new Int32Array(count);
  const timeSums = Float64Array.from(times, (time) => time ?? 0);
  const timed = Int32Array.from(times, (time) => (time === null ? 0 : 1));
  const around: Set<number>[] = own.map(() => new Set());
  const into = Int32Array.from({ length: count }, (_, index) => index);
  const heap = new PairHeap();

  const timeOf = (group: number) => (timed[group] === 0 ? null : timeSums[group]! / timed[group]!);
  const offer = (one: number, other: number) => {
    const near = nearness(timeOf(one), timeOf(other));
    if (near === 0) return;
    const pairs = sizes[one]! * sizes[other]!;
    const members = sizes[one]! + sizes[other]!;
    const trust = Math.max(0, 1 - ownWords / members);
    const similarity =
      ((1 - trust) * dotProduct(ownSums[one]!, ownSums[other]!)) / pairs +
      (trust === 0 ? 0 : (trust * dotProduct(wideSums[one]!, wideSums[other]!)) / pairs);
    const score = similarity * near - caution / members;
    if (score >= threshold) heap.push(score, one, other, versions[one]!, versions[other]!);
  };

  neighbours.forEach((list, item) => {
    for (const [other] of list) {
      around[item]!.add(other);
      around[other]!.add(item);
    }
  });
  for (let item = 0; item < count; item += 1) {
    for (const other of around[item]!) if (other > item) offer(item, other);
  }

  for (let pair = heap.pop(); pair; pair = heap.pop()) {
    const { one, other } = pair;
    if (
      into[one] !== one ||
      into[other] !== other ||
      versions[one] !== pair.versionOne ||
      versions[other] !== pair.versionOther
    )
      continue;
    const [large, small] = sizes[one]! >= sizes[other]! ? [one, other] : [other, one];
    for (const sums of [ownSums, wideSums]) {
      sums[large] = sumVectors(sums[large]!, sums[small]!);
      sums[small] = nothing;
    }
    into[small] = large;
    sizes[large]! += sizes[small]!;
    timeSums[large]! += timeSums[small]!;
    timed[large]! += timed[small]!;
    grown[large]! += sizes[small]!;
    const refresh = grown[large]! > sizes[large]! * REFRESH_GROWTH;
    if (refresh) {
      versions[large]! += 1;
      grown[large] = 0;
    }
    for (const third of around[small]!) {
      around[third]!.delete(small);
      if (third === large || around[large]!.has(third)) continue;
      around[large]!.add(third);
      around[third]!.add(large);
      if (!refresh) offer(large, third);
    }
    around[small]!.clear();
    if (refresh) for (const third of around[large]!) offer(large, third);
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

const nothing: Weighted = { terms: new Int32Array(), weights: new Float32Array() };

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
      if (child + 1 < this.pairs.length && this.pairs[child + 1]!.score > this.pairs[child]!.score)
        child += 1;
      if (this.pairs[child]!.score <= last.score) break;
      this.pairs[place] = this.pairs[child]!;
      place = child;
    }
    this.pairs[place] = last;
    return top;
  }
}
