import {
  LEAF_STEP,
  LEAF_STEPS,
  type BoostedTrees,
} from '../../lib/article/extract/gradient-boosting.ts';

export interface Examples {
  rows: ArrayLike<number>[];
  /** In [0, 1]: the share of yes. */
  labels: number[];
  weights: number[];
}

export interface Growth {
  trees: number;
  /** Levels of questions in a tree. */
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  minimum: number;
  /** L2 penalty on leaf values. */
  penalty: number;
  /** Shares of examples and features each tree sees. */
  rowShare: number;
  featureShare: number;
  random: () => number;
}

const bins = 32;

/** Numbers in [0, 1) from a seed (mulberry32): the same seed grows the same trees. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Grows boosted trees with logistic loss: histograms of at most 32 bins a feature, second-order
 * leaf values (Friedman 2001; Chen and Guestrin 2016).
 */
export function growTrees(
  features: string[],
  { rows, labels, weights }: Examples,
  growth: Growth,
): BoostedTrees {
  const width = features.length;
  const size = rows.length;
  const edges = features.map((_, feature) => edgesOf(rows, feature));
  const binned = features.map((_, feature) => {
    const column = new Uint8Array(size);
    const edge = edges[feature]!;
    for (let at = 0; at < size; at++) column[at] = binOf(edge, rows[at]![feature]!);
    return column;
  });
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = labels.reduce((sum, label, at) => sum + label * weights[at]!, 0) / weightSum;
  const base = Math.log(Math.max(1e-6, mean) / Math.max(1e-6, 1 - mean));
  const scores = new Float64Array(size).fill(base);
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  const trees: number[][][] = [];
  for (let count = 0; count < growth.trees; count++) {
    for (let at = 0; at < size; at++) {
      const probability = 1 / (1 + Math.exp(-scores[at]!));
      gradients[at] = weights[at]! * (probability - labels[at]!);
      curvatures[at] = weights[at]! * Math.max(1e-6, probability * (1 - probability));
    }
    const sample: number[] = [];
    for (let at = 0; at < size; at++)
      if (growth.rowShare >= 1 || growth.random() < growth.rowShare) sample.push(at);
    const chosen = features
      .map((_, feature) => feature)
      .filter(() => growth.featureShare >= 1 || growth.random() < growth.featureShare);
    const tree: number[][] = [];
    grow(Int32Array.from(sample), 0);
    trees.push(tree);
    for (let at = 0; at < size; at++) {
      let node = 0;
      while (tree[node]!.length > 1)
        node = rows[at]![tree[node]![0]!]! <= tree[node]![1]! ? node + 1 : tree[node]![2]!;
      scores[at] = scores[at]! + tree[node]![0]!;
    }

    function grow(members: Int32Array, level: number): number {
      const place = tree.length;
      tree.push([]);
      let gradient = 0;
      let curvature = 0;
      for (const at of members) {
        gradient += gradients[at]!;
        curvature += curvatures[at]!;
      }
      const split =
        level < growth.depth && curvature >= 2 * growth.minimum
          ? bestSplit(members, gradient, curvature)
          : null;
      if (!split) {
        tree[place] = [leafOf((-gradient / (curvature + growth.penalty)) * growth.rate)];
        return place;
      }
      const { feature, bin } = split;
      const column = binned[feature]!;
      const left = members.filter((at) => column[at]! <= bin);
      const right = members.filter((at) => column[at]! > bin);
      grow(left, level + 1);
      const other = grow(right, level + 1);
      tree[place] = [feature, edges[feature]![bin]!, other];
      return place;
    }

    function bestSplit(
      members: Int32Array,
      gradient: number,
      curvature: number,
    ): { feature: number; bin: number } | null {
      const { minimum, penalty } = growth;
      const whole = (gradient * gradient) / (curvature + penalty);
      let best: { feature: number; bin: number } | null = null;
      let gain = 1e-9;
      const sums = new Float64Array(bins * 2);
      for (const feature of chosen) {
        const edge = edges[feature]!;
        if (edge.length === 0) continue;
        const column = binned[feature]!;
        sums.fill(0);
        for (const at of members) {
          const bin = column[at]! * 2;
          sums[bin] = sums[bin]! + gradients[at]!;
          sums[bin + 1] = sums[bin + 1]! + curvatures[at]!;
        }
        let leftGradient = 0;
        let leftCurvature = 0;
        for (let bin = 0; bin < edge.length; bin++) {
          leftGradient += sums[bin * 2]!;
          leftCurvature += sums[bin * 2 + 1]!;
          const rightCurvature = curvature - leftCurvature;
          if (leftCurvature < minimum || rightCurvature < minimum) continue;
          const rightGradient = gradient - leftGradient;
          const gained =
            (leftGradient * leftGradient) / (leftCurvature + penalty) +
            (rightGradient * rightGradient) / (rightCurvature + penalty) -
            whole;
          if (gained > gain) {
            gain = gained;
            best = { feature, bin };
          }
        }
      }
      return best;
    }
  }
  if (width === 0) throw new Error('no features to grow trees on');
  return { base: Number(base.toPrecision(4)), trees };
}

/**
 * Upper edges of the bins of a feature, rounded so that what is stored is what was trained with.
 */
function edgesOf(rows: ArrayLike<number>[], feature: number): number[] {
  const values = rows.map((row) => row[feature]!).toSorted((one, other) => one - other);
  const distinct = values.filter((value, at) => at === 0 || value !== values[at - 1]);
  if (distinct.length <= bins)
    return [
      ...new Set(
        distinct.slice(0, -1).map((value, at) => rounded((value + distinct[at + 1]!) / 2)),
      ),
    ];
  const edges: number[] = [];
  for (let bin = 1; bin < bins; bin++) {
    const value = rounded(values[Math.floor((bin * values.length) / bins)]!);
    if (edges.length === 0 || value > edges.at(-1)!) edges.push(value);
  }
  return edges;
}

function binOf(edges: number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Two digits are as fine as a threshold needs to be, and few different ones pack well. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

function leafOf(value: number): number {
  return Math.max(-LEAF_STEPS, Math.min(LEAF_STEPS, Math.round(value / LEAF_STEP))) * LEAF_STEP;
}
