import { describe, expect, test } from 'vitest';
import { loadKnowledge, modelOf, priceOf } from '../../../lib/knowledge/catalog.ts';
import { mergeRefresh, parseModelsDev } from '../../../lib/knowledge/refresh.ts';

const catalogue = {
  openai: {
    models: {
      'gpt-5.5': {
        id: 'gpt-5.5',
        name: 'GPT-5.5',
        release_date: '2026-04-23',
        open_weights: false,
        limit: { context: 1_050_000, output: 128_000 },
        cost: { input: 4, output: 24 },
        modalities: { input: ['text', 'image'], output: ['text'] },
      },
      'gpt-99': {
        id: 'gpt-99',
        name: 'GPT-99',
        release_date: '2027-01-15',
        cost: { input: 'free' },
        limit: null,
        modalities: { input: ['text', 'smell'], output: ['text'] },
      },
      'gpt-99-latest': { id: 'gpt-99-latest', name: 'GPT-99 (latest)' },
      broken: { name: 7 },
    },
  },
  reseller: {
    models: { 'gpt-5.5': { id: 'gpt-5.5', name: 'GPT-5.5', cost: { input: 0.01, output: 0.01 } } },
  },
  anthropic: 'not a seller',
};

describe('parseModelsDev', () => {
  const models = parseModelsDev(catalogue, { asOf: '2027-02-01' });

  test("takes the makers' word on their own models, and no moving names", () => {
    expect(models.map(({ id }) => id)).toEqual(['openai/gpt-5.5', 'openai/gpt-99']);
  });

  test('what cannot be read is absent', () => {
    expect(models[1]).toMatchObject({
      name: 'GPT-99',
      released: '2027-01',
      inputs: ['text'],
      inputPrice: undefined,
      context: undefined,
      asOf: '2027-02-01',
    });
  });

  test.each([[null], [[]], ['text'], [{}], [{ openai: { models: [] } }]])(
    '%j is no catalogue',
    (json) => {
      expect(parseModelsDev(json, { asOf: '2027-02-01' })).toEqual([]);
    },
  );
});

describe('mergeRefresh', () => {
  const merged = mergeRefresh(loadKnowledge(), parseModelsDev(catalogue, { asOf: '2027-02-01' }));

  test('a known model takes the fetched prices with their date and keeps its release', () => {
    expect(priceOf('openai/gpt-5.5', merged)).toMatchObject({
      input: 4,
      output: 24,
      asOf: '2027-02-01',
    });
    expect(modelOf('GPT-5.5', merged)?.released).toBe('2026-04-23');
  });

  test('a new model is added and found', () =>
    expect(modelOf('GPT-99', merged)?.id).toBe('openai/gpt-99'));

  test('does not change the shipped pack', () => {
    expect(priceOf('openai/gpt-5.5')).toMatchObject({ input: 5, output: 30 });
    expect(modelOf('GPT-99')).toBeUndefined();
  });
});
