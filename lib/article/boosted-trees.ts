/**
 * Gradient-boosted decision trees for a yes/no question, as trained by `scripts/train-article`. A tree is a flat list of
 * nodes in pre-order: `[feature, threshold, right]` (left child is the next node, `right` the index of the other one;
 * values at most the threshold go left) or `[value]` for a leaf.
 */
export interface BoostedTrees {
  features: string[];
  base: number;
  trees: (number[])[][];
}

/** The probability the trees give for one row of features. */
export function probabilityOf({ base, trees }: BoostedTrees, row: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) {
    let at = 0;
    let node = tree[at]!;
    while (node.length > 1) {
      at = row[node[0]!]! <= node[1]! ? at + 1 : node[2]!;
      node = tree[at]!;
    }
    sum += node[0]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
