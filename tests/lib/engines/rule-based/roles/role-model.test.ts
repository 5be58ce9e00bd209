import { expect, test } from 'vitest';
import { roleFeatures } from '../../../../../lib/engines/rule-based/roles/features.ts';
import {
  roles,
  trainedRoleModel,
  valuesOf,
} from '../../../../../lib/engines/rule-based/roles/role-model.ts';
import stored from '../../../../../lib/engines/rule-based/roles/role-weights.json' with { type: 'json' };

const article = {
  title: 'Northwind releases Fjord-2, a translation model',
  language: 'en',
  day: '2026-11-12',
  sentences: [
    {
      paragraph: 0,
      text: 'Northwind released Fjord-2, a translation model for courts, on Thursday.',
    },
    {
      paragraph: 1,
      text: 'Fjord-2 has 40 billion parameters and a context window of 64,000 tokens.',
    },
    { paragraph: 2, text: 'Northwind plans to open the weights by June 2027, Ann Lee said.' },
    { paragraph: 3, text: 'Northwind was founded in Bergen in March 2019.' },
    { paragraph: 4, text: 'Subscribe to our newsletter and follow us for more stories like this!' },
  ],
};

/** The index of the sentence most likely to have a role. */
function best(role: (typeof roles)[number]): number {
  const scores = trainedRoleModel(article).map((score) => score[role]);
  return scores.indexOf(Math.max(...scores));
}

test.each([
  ['event', 0],
  ['technical', 1],
  ['forward', 2],
  ['noise', 4],
] as const)('the likeliest sentence for %s is number %i', (role, at) =>
  expect(best(role)).toBe(at),
);

test('a founding date is dated, an advertisement is not', () => {
  const scores = trainedRoleModel(article);
  expect(scores[3]?.dated).toBeGreaterThan(0.5);
  expect(scores[4]?.dated).toBeLessThan(0.2);
});

test('the features computed are exactly those the weights were trained with', () => {
  const row = roleFeatures(article)[0] ?? {};
  expect(Object.keys(row).toSorted()).toEqual(stored.featureNames.toSorted());
  expect(Object.values(row).every(Number.isFinite)).toBe(true);
});

test('missing and unknown feature names are refused', () => {
  expect(() => valuesOf({ one: 1 }, ['one', 'two'])).toThrow('two');
  expect(() => valuesOf({ one: 1, two: 2 }, ['one'])).toThrow('2 computed, 1 trained');
  expect(valuesOf({ two: 2, one: 1 }, ['one', 'two'])).toEqual([1, 2]);
});

test('the weights say where they come from and stay small', () => {
  expect(stored).toMatchObject({ version: 2, script: 'scripts/train-roles/train.ts' });
  expect(stored.dataSha256).toMatch(/^[\da-f]{64}$/);
  expect(Object.keys(stored.weights.trees)).toEqual([...roles]);
  expect(Object.keys(stored.weights.linear)).toEqual([...roles]);
  expect(JSON.stringify(stored).length).toBeLessThan(60_000);
});

test('an empty article has no scores', () =>
  expect(trainedRoleModel({ ...article, sentences: [] })).toEqual([]));
