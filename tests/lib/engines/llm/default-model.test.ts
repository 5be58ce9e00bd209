import { expect, test } from 'vitest';
import { knownModel } from '../../../../lib/engines/llm/cost.ts';
import { defaultModel } from '../../../../lib/engines/llm/default-model.ts';
import { presets } from '../../../../lib/engines/llm/providers/presets.ts';

test.each(['openai', 'anthropic', 'google'] as const)(
  '%s has a model to begin with, which the pack knows and which is cheap and general',
  (engine) => {
    const name = defaultModel(engine, undefined);
    const model = name && knownModel(name, engine);
    expect(model).toMatchObject({ organisation: engine, outputs: ['text'] });
    expect(model && (model.outputPrice ?? 0)).toBeLessThan(10);
    expect(name).not.toMatch(/preview|vision|code/);
  },
);

test.each(presets.filter(({ maker }) => maker !== undefined))(
  'the preset $name has one of its own maker, or none',
  ({ id, maker, baseUrl }) => {
    const name = defaultModel('openai-compatible', { model: '', baseUrl, preset: id });
    if (name !== null) expect(knownModel(name, maker ?? '')).toBeDefined();
  },
);

test.each([
  ['rule-based', undefined],
  ['chrome-ai', undefined],
  ['openai-compatible', undefined],
  ['openai-compatible', { model: '', baseUrl: 'http://localhost:11434/v1', preset: 'ollama' }],
  ['openai-compatible', { model: '', baseUrl: 'https://llm.example/v1', preset: null }],
] as const)('%s %j has none', (engine, choice) => expect(defaultModel(engine, choice)).toBeNull());
