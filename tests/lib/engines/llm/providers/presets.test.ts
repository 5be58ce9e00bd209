import { describe, expect, test } from 'vitest';
import { endpointOf, isPrivate } from '../../../../../lib/engines/llm/providers/endpoint.ts';
import { presetOf, presets } from '../../../../../lib/engines/llm/providers/presets.ts';
import { loadKnowledge } from '../../../../../lib/knowledge/catalog.ts';

test('presets have names of their own', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(presets.length).toBeGreaterThanOrEqual(14);
});

test.each(presets)(
  '$name: https unless on the reader’s own machine, a key wherever it is sold, documented',
  ({ baseUrl, docsUrl, local, key, maker, contextWindow }) => {
    expect(isPrivate(new URL(baseUrl).hostname)).toBe(local);
    expect(new URL(baseUrl).protocol).toBe(local ? 'http:' : 'https:');
    expect(baseUrl).not.toMatch(/\/$/);
    expect(key === 'needed').toBe(!local);
    expect(new URL(docsUrl).protocol).toBe('https:');
    expect(contextWindow).toBeGreaterThanOrEqual(4096);
    if (maker !== undefined)
      expect(loadKnowledge().models.some(({ organisation }) => organisation === maker)).toBe(true);
  },
);

test('every endpoint that readers were promised is there, and any address', () => {
  expect(presets.map(({ name }) => name)).toEqual([
    'Ollama',
    'LM Studio',
    'llama.cpp',
    'vLLM',
    'OpenRouter',
    'Groq',
    'Together',
    'DeepSeek',
    'Mistral',
    'xAI',
    'Moonshot',
    'Zhipu',
    'Qwen',
    'Custom',
  ]);
});

test('returns undefined for a removed preset', () => {
  expect(presetOf('no-such')).toBeUndefined();
  expect(presetOf(null)).toBeUndefined();
});

test.each([
  'localhost',
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.4',
  '172.20.0.1',
  'gpu.local',
  'cluster',
  '[::1]',
  '[fd00::1]',
])('%s is private', (host) => expect(isPrivate(host)).toBe(true));
test.each(['api.openai.com', '11.0.0.1', '172.32.0.1', 'localhost.example.com', '[2001:db8::1]'])(
  '%s is not',
  (host) => expect(isPrivate(host)).toBe(false),
);

describe('the endpoint', () => {
  test('of a team’s cluster is any address, without its last slash, with the reader’s own window', () => {
    const endpoint = endpointOf('openai-compatible', {
      model: 'm',
      baseUrl: 'https://vllm.team.example/v1/',
      preset: 'vllm',
      contextWindow: 65_536,
    });
    expect(endpoint).toMatchObject({
      baseUrl: 'https://vllm.team.example/v1',
      origin: 'https://vllm.team.example',
      key: 'optional',
      local: false,
      contextWindow: 65_536,
      maker: null,
    });
  });

  test('of a vendor may be another address, such as a company’s own gateway', () => {
    expect(
      endpointOf('anthropic', {
        model: 'm',
        baseUrl: 'https://gateway.example/anthropic/v1',
        preset: null,
      }).origin,
    ).toBe('https://gateway.example');
  });
});
