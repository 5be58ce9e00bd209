import { describe, expect, test } from 'vitest';
import { budgetState, costOf, spentInMonth, tokensOf } from '../../../../lib/engines/llm/budget.ts';
import { cacheKey } from '../../../../lib/engines/llm/cache-key.ts';
import { priceAt } from '../../../../lib/engines/llm/cost.ts';
import { article } from '../../../fixtures/answers/article.ts';

test('tokens are counted from above: Latin by 3.5 letters, Chinese by nearly one', () => {
  expect(tokensOf('abcdefg'.repeat(100))).toBe(200);
  expect(tokensOf('模型'.repeat(100))).toBeGreaterThanOrEqual(220);
  expect(tokensOf('')).toBe(0);
});

test('costs are by million tokens, and unknown without a price', () => {
  expect(
    costOf({ inputTokens: 1_000_000, outputTokens: 500_000 }, { inputUsd: 2, outputUsd: 8 }),
  ).toBe(6);
  expect(costOf({ inputTokens: 1, outputTokens: 1 }, null)).toBeNull();
});

test('only the month of now counts', () => {
  const spendings = [
    { at: '2026-10-31T23:59:59Z', usd: 5 },
    { at: '2026-11-01T00:00:00Z', usd: 1 },
    { at: '2026-11-24T10:00:00Z', usd: 0.5 },
    { at: '2026-11-24T11:00:00Z', usd: null },
  ];
  expect(spentInMonth(spendings, new Date('2026-11-24T12:00:00Z'))).toEqual({
    usd: 1.5,
    unpriced: 1,
  });
});

describe('a budget', () => {
  test.each([
    [{ budgetUsd: null, spentUsd: 100, estimateUsd: 100 }, 'within'],
    [{ budgetUsd: 5, spentUsd: 4, estimateUsd: 1 }, 'within'],
    [{ budgetUsd: 5, spentUsd: 4.5, estimateUsd: 1 }, 'over'],
    [{ budgetUsd: 5, spentUsd: 1, estimateUsd: null }, 'unpriced'],
    [{ budgetUsd: 5, spentUsd: 5, estimateUsd: null }, 'over'],
    [{ budgetUsd: 0, spentUsd: 0, estimateUsd: 0 }, 'within'],
  ] as const)('%j is %s', (state, outcome) => expect(budgetState(state)).toBe(outcome));
});

describe('prices', () => {
  test('on the reader’s own machine and net there is nothing to pay', () => {
    for (const baseUrl of [
      'http://localhost:11434/v1',
      'http://192.168.1.9:8000/v1',
      'http://gpu.lan/v1',
    ]) {
      expect(priceAt('openai-compatible', { model: 'm', baseUrl, preset: 'vllm' }, 'm')).toEqual({
        inputUsd: 0,
        outputUsd: 0,
      });
    }
  });

  test('are known at the maker’s own endpoint, dated names included, and nowhere else', () => {
    const own = priceAt(
      'anthropic',
      { model: 'claude-sonnet-4-5', baseUrl: null, preset: null },
      'claude-sonnet-4-5',
    );
    expect(own?.outputUsd).toBeGreaterThan(own!.inputUsd);
    expect(
      priceAt(
        'anthropic',
        { model: '', baseUrl: null, preset: null },
        'claude-sonnet-4-5-20250929',
      ),
    ).toEqual(own);
    expect(
      priceAt(
        'openai-compatible',
        { model: '', baseUrl: 'https://openrouter.ai/api/v1', preset: 'openrouter' },
        'anthropic/claude-sonnet-4-5',
      ),
    ).toEqual(own);
    expect(
      priceAt(
        'openai-compatible',
        { model: '', baseUrl: 'https://models.example/v1', preset: null },
        'claude-sonnet-4-5',
      ),
    ).toBeNull();
    expect(
      priceAt('openai', { model: '', baseUrl: null, preset: null }, 'a-model-of-next-year'),
    ).toBeNull();
  });
});

describe('cache key of a card', () => {
  const engine = { id: 'openai' as const, model: 'm', promptVersion: 'p-1' };
  const options = { outputLanguage: null, role: null };

  test('is the same for the same question', async () => {
    expect(await cacheKey(article, engine, options)).toBe(
      await cacheKey({ ...article, readAt: '2026-12-01T00:00:00Z' }, engine, {
        ...options,
        outputLanguage: 'en',
      }),
    );
  });

  test('differs by text, model, prompt, language and role', async () => {
    const keys = await Promise.all([
      cacheKey(article, engine, options),
      cacheKey({ ...article, paragraphs: article.paragraphs.slice(1) }, engine, options),
      cacheKey(article, { ...engine, model: 'n' }, options),
      cacheKey(article, { ...engine, promptVersion: 'p-2' }, options),
      cacheKey(article, engine, { ...options, outputLanguage: 'de' }),
      cacheKey(article, engine, { ...options, role: 'policy' }),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
