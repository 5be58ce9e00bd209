import { expect, test } from 'vitest';
import {
  decodeWeights,
  encodeRow,
  outputNames,
  type StoredWeights,
} from '../../../../../lib/engines/rule-based/news-kind/weights.ts';
import { newsPhrases } from '../../../../../lib/engines/rule-based/news-kind/lexicon.ts';
import stored from '../../../../../lib/engines/rule-based/news-kind/weights.json' with { type: 'json' };

const row = outputNames.map(() => 0);
const small: StoredWeights = {
  ...stored,
  featureNames: ['shape/colon'],
  weights: [encodeRow(row, stored.scale)],
};

test('weights for an unknown output are refused', () => {
  expect(() => decodeWeights({ ...small, outputs: [...outputNames, 'type:weather'] })).toThrow(
    'other outputs',
  );
});

test('a missing output is refused', () => {
  expect(() => decodeWeights({ ...small, outputs: outputNames.slice(1) })).toThrow('other outputs');
});

test('a feature without weights is refused', () => {
  expect(() => decodeWeights({ ...small, featureNames: ['shape/colon', 'shape/dash'] })).toThrow(
    'needs its weights',
  );
  expect(() => decodeWeights({ ...small, weights: ['PPP'] })).toThrow('weights missing');
});

test('stored weights come back within half a step', () => {
  const weights = outputNames.map((_, at) => at * 0.031 - 0.4);
  const [decoded] = decodeWeights({
    ...small,
    weights: [encodeRow(weights, stored.scale)],
  }).rows.values();
  for (const [at, value] of weights.entries())
    expect(Math.abs((decoded?.[at] ?? 0) - value)).toBeLessThanOrEqual(stored.scale / 2 + 0.01);
});

test('every phrase feature of the shipped weights is a class of the lexicon', () => {
  const classes = new Set(newsPhrases.classNames);
  const named = stored.featureNames.filter((name) => /^(?:title|opening|body)\//.test(name));
  expect(named.length).toBeGreaterThan(50);
  for (const name of named) expect(classes).toContain(name.replace(/^\w+\//, ''));
});

test('the shipped weights say where they come from', () => {
  expect(stored.script).toBe('scripts/train-kinds/train.ts');
  for (const hash of Object.values(stored.dataSha256)) expect(hash).toMatch(/^[\da-f]{64}$/);
});
