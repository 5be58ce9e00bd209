/**
 * Gradient-boosted decision trees for binary classification, trained by `scripts/train-article`, in
 * the form used for prediction.
 */
export interface BoostedTrees {
  base: number;
  /**
   * A tree is a flat list of nodes in pre-order: `[feature, threshold, right]` (left child is the
   * next node, `right` the index of the other one; values at most the threshold go left) or
   * `[value]` for a leaf.
   */
  trees: number[][][];
}

/**
 * The same trees as stored, node by node in pre-order, so that they compress well: `nodes` has each
 * node's index in `features` (counted from 1, 0 is a leaf), `cuts` the index of each split's
 * threshold among those of its feature, `leaves` each leaf's value in steps of `LEAF_STEP`, from
 * -`LEAF_STEPS` on; a number is one character. `thresholds` concatenates the lists of the features,
 * the most used first, two characters a threshold: its two digits, and their power of ten with the
 * sign.
 */
export interface StoredTrees {
  base: number;
  features: number[];
  thresholds: string;
  nodes: string;
  cuts: string;
  leaves: string;
}

/** Between the lists of two features: no number is written like this. */
const BETWEEN = '!';
/** The least power of ten a threshold's two digits are of. */
const LEAST_POWER = -9;

/** Leaf values are whole multiples of this, at most so many of them: what training rounds to. */
export const LEAF_STEP = 0.01;
export const LEAF_STEPS = 45;

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

/** Decodes stored trees. */
export function decodeTrees({
  base,
  features,
  thresholds,
  nodes,
  cuts,
  leaves,
}: StoredTrees): BoostedTrees {
  let node = 0;
  let cut = 0;
  let leaf = 0;
  const cutsOf = thresholds
    .split(BETWEEN)
    .map((list) => Array.from({ length: list.length / 2 }, (_, at) => thresholdOf(list, 2 * at)));
  const trees: number[][][] = [];
  while (node < nodes.length) {
    const tree: number[][] = [];
    grow(tree);
    trees.push(tree);
  }
  return { base, trees };

  function grow(tree: number[][]): void {
    const place = tree.length;
    const feature = numberOf(nodes, node++);
    if (feature === 0 || node > nodes.length) {
      tree.push([(numberOf(leaves, leaf++) - LEAF_STEPS) * LEAF_STEP]);
      return;
    }
    const question = [features[feature - 1]!, cutsOf[feature - 1]![numberOf(cuts, cut++)]!, 0];
    tree[place] = question;
    grow(tree);
    question[2] = tree.length;
    grow(tree);
  }
}

/** Encodes trees for storage; leaves are rounded to whole steps, thresholds to two digits. */
export function encodeTrees({ base, trees }: BoostedTrees): StoredTrees {
  const all = trees.flat();
  const questions = all.filter((node) => node.length > 1);
  const features = byUse(questions.map(([feature]) => feature!));
  const cutsOf = features.map((feature) =>
    byUse(
      questions
        .filter(([asked]) => asked === feature)
        .map(([, threshold]) => twoDigits(threshold!)),
    ),
  );
  const written = (numbers: number[]) => numbers.map(characterOf).join('');
  return {
    base,
    features,
    thresholds: cutsOf.map((list) => list.map(writtenThreshold).join('')).join(BETWEEN),
    nodes: written(all.map((node) => (node.length > 1 ? features.indexOf(node[0]!) + 1 : 0))),
    cuts: written(
      questions.map(([feature, threshold]) =>
        cutsOf[features.indexOf(feature!)]!.indexOf(twoDigits(threshold!)),
      ),
    ),
    leaves: written(
      all
        .filter((node) => node.length === 1)
        .map(([value]) =>
          Math.max(0, Math.min(2 * LEAF_STEPS, Math.round(value! / LEAF_STEP) + LEAF_STEPS)),
        ),
    ),
  };
}

/** The different numbers, the most frequent first. */
function byUse(numbers: number[]): number[] {
  const uses = new Map<number, number>();
  for (const number of numbers) uses.set(number, (uses.get(number) ?? 0) + 1);
  return [...uses]
    .toSorted(([one, usesOfOne], [other, usesOfOther]) => usesOfOther - usesOfOne || one - other)
    .map(([number]) => number);
}

function twoDigits(threshold: number): number {
  return Number(threshold.toPrecision(2));
}

function writtenThreshold(threshold: number): string {
  const [digits = '0', power = '0'] = Math.abs(threshold)
    .toExponential(1)
    .replace('.', '')
    .split('e');
  return (
    characterOf(Number(digits)) +
    characterOf(2 * (Number(power) - 1 - LEAST_POWER) + (threshold < 0 ? 1 : 0))
  );
}

function thresholdOf(list: string, at: number): number {
  const power = numberOf(list, at + 1);
  return Number(`${power % 2 === 1 ? '-' : ''}${numberOf(list, at)}e${(power >> 1) + LEAST_POWER}`);
}

/**
 * Numbers from 0 as printable characters, those of ASCII first; quote and backslash, which JSON
 * would escape, are left out.
 */
function characterOf(number: number): string {
  return String.fromCharCode(number < 57 ? number + 35 : number < 91 ? number + 36 : number + 70);
}

function numberOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 35 : code < 127 ? code - 36 : code - 70;
}
