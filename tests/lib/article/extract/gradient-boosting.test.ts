import { describe, expect, it } from 'vitest';
import {
  decodeTrees,
  encodeTrees,
  LEAF_STEP,
  LEAF_STEPS,
  probabilityOf,
  type BoostedTrees,
} from '../../../../lib/article/extract/gradient-boosting.ts';

const trees: BoostedTrees = {
  base: -0.3,
  trees: [
    [[2, 0.5, 4], [0, 10, 3], [0.12], [-0.07], [0.4]],
    [[0.05]],
    ...Array.from({ length: 200 }, (_, feature) => [
      [feature, Number((feature / 7).toPrecision(2)), 2],
      [-0.01],
      [0.02],
    ]),
  ],
};

describe('boosted trees', () => {
  it('are the same after being stored as text', () => {
    const back = decodeTrees(JSON.parse(JSON.stringify(encodeTrees(trees))));
    expect(back.base).toBe(trees.base);
    expect(back.trees).toHaveLength(202);
    for (const [at, tree] of trees.trees.entries())
      for (const [place, node] of tree.entries()) {
        expect(back.trees[at]![place]).toHaveLength(node.length);
        for (const [part, number] of node.entries())
          expect(back.trees[at]![place]![part]).toBeCloseTo(number, 9);
      }
  });

  it.each([0, 0.5, -1, 14, -60, 99, 100, 1500, 0.00032, -0.0071])(
    'keep the threshold %d',
    (threshold) => {
      expect(
        decodeTrees(encodeTrees({ base: 0, trees: [[[0, threshold, 2], [0.1], [0.2]]] }))
          .trees[0]![0]![1],
      ).toBe(threshold);
    },
  );

  it('keep two digits of a threshold, as many as it is trained with', () => {
    expect(
      decodeTrees(encodeTrees({ base: 0, trees: [[[0, 0.4567, 2], [0.1], [0.2]]] }))
        .trees[0]![0]![1],
    ).toBe(0.46);
  });

  it('send a value equal to the threshold left, and what is over it right', () => {
    const one: BoostedTrees = { base: 0, trees: [[[0, 3, 2], [1], [-1]]] };
    expect(probabilityOf(one, [3])).toBeCloseTo(1 / (1 + Math.exp(-1)), 9);
    expect(probabilityOf(one, [3.1])).toBeCloseTo(1 / (1 + Math.exp(1)), 9);
  });

  it('keep leaves within the steps there are', () => {
    const far = decodeTrees(encodeTrees({ base: 0, trees: [[[7]], [[-7]]] }));
    expect(far.trees.flat(2)).toEqual([LEAF_STEPS * LEAF_STEP, -LEAF_STEPS * LEAF_STEP]);
  });

  it('are none where none are stored', () => {
    expect(decodeTrees(encodeTrees({ base: 0.2, trees: [] })).trees).toEqual([]);
  });
});
