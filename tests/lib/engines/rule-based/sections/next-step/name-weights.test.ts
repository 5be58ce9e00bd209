import { expect, test } from 'vitest';
import { probability } from '../../../../../../lib/engines/rule-based/sections/competitors/linear-model.ts';
import { nameFeatureNames } from '../../../../../../lib/engines/rule-based/sections/next-step/name-features.ts';
import weights from '../../../../../../lib/engines/rule-based/sections/next-step/name-weights.json' with { type: 'json' };

test('the weights of the names have one for each feature and say where they come from', () => {
  expect(weights.featureNames).toEqual(nameFeatureNames);
  expect(weights.weights).toHaveLength(weights.featureNames.length);
  expect(weights.script).toBe('scripts/train-step/train.ts');
  expect(weights.dataSha256).toMatch(/^[\da-f]{64}$/);
});

test('a name the model does not know is refused', () => {
  expect(() => probability(weights, { nothing: 1 })).toThrow(/unknown feature/);
});
