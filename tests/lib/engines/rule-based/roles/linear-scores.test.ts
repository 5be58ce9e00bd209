import { expect, test } from 'vitest';
import { encodeRow } from '../../../../../lib/engines/rule-based/news-kind/weights.ts';
import {
  decodeLinear,
  linearLogOdds,
  rawInputs,
  scaledInputs,
  scalingOf,
} from '../../../../../lib/engines/rule-based/roles/linear-scores.ts';
import { meanProbability } from '../../../../../lib/engines/rule-based/roles/role-model.ts';
import { fitLinear } from '../../../../../scripts/train-roles/fit-linear.ts';

test('each feature is read on a logarithmic scale and beside the article’s own mean', () => {
  const [first = [], second = []] = rawInputs([
    [0, 4],
    [Math.E - 1, 4],
  ]);
  expect(first).toEqual([0, Math.log(5), -1, 0]);
  expect(second.map((value) => Number(value.toFixed(6)))).toEqual([
    1,
    Number(Math.log(5).toFixed(6)),
    1,
    0,
  ]);
});

test('inputs are standardized and limited; one that never varies is 0', () => {
  const scaling = { means: [1, 2, 3], deviations: [2, 0, 0.1] };
  expect(scaledInputs([3, 9, 99], scaling)).toEqual([1, 0, 4]);
  expect(scalingOf([[1], [3]])).toEqual({ means: [2], deviations: [1] });
});

test('weights of another number of inputs are refused', () => {
  const stored = { bias: -1, scale: 0.01, weights: encodeRow([0.2, -0.1], 0.01) };
  expect(() => decodeLinear(stored, 3)).toThrow('2 for 3');
  expect(linearLogOdds(decodeLinear(stored, 2), [1, 1])).toBeCloseTo(-0.9);
});

test('two models that agree are believed, two that differ meet in the middle', () => {
  expect(meanProbability(0.8, Math.log(4))).toBeCloseTo(0.8);
  expect(meanProbability(0.8, -Math.log(4))).toBeCloseTo(0.5);
});

test('a regression learns which input decides', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    Float64Array.from([at % 2 ? 1 : -1, (at % 3) - 1]),
  );
  const labels = rows.map((_, at) => at % 2);
  const model = decodeLinear(fitLinear({ rows, labels, weights: labels.map(() => 1) }), 2);
  expect(linearLogOdds(model, [1, 0])).toBeGreaterThan(1);
  expect(linearLogOdds(model, [-1, 0])).toBeLessThan(-1);
});
