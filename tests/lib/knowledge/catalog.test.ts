import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../lib/knowledge/facts-of.ts';
import {
  chipOf,
  entityOf,
  licenceOf,
  linksFor,
  makerOf,
  modelOf,
  needsSecondCue,
  organisationOf,
  personOf,
  priceOf,
} from '../../../lib/knowledge/catalog.ts';

describe('organisationOf', () => {
  test.each([
    ['OpenAI', 'openai'],
    ['open ai', 'openai'],
    ['DeepMind', 'google'],
    ['阿里巴巴', 'alibaba'],
    ['字节跳动', 'bytedance'],
    ['삼성전자', 'samsung'],
    ['NVIDIA', 'nvidia'],
  ])('%s is %s', (name, id) => expect(organisationOf(name)?.id).toBe(id));

  test.each(['meat', 'Open', 'AI', ''])('does not find an organisation named %j', (name) =>
    expect(organisationOf(name)).toBeUndefined(),
  );
});

test.each([
  ['Claude', 'anthropic'],
  ['通义千问', 'alibaba'],
  ['Kimi', 'moonshot'],
])('the family %s is by %s', (family, id) => expect(makerOf(family)?.id).toBe(id));

describe('modelOf', () => {
  test.each([
    ['GPT-5.5', 'openai/gpt-5.5'],
    ['gpt 5.5', 'openai/gpt-5.5'],
    ['Opus 5.5', 'anthropic/claude-opus-5-5'],
    ['Gemini 3 Pro', 'google/gemini-3-pro-preview'],
    ['Llama 4 Scout', 'meta/llama-4-scout-17b-instruct'],
    ['o3', 'openai/o3'],
  ])('%s is %s', (name, id) => expect(modelOf(name)?.id).toBe(id));

  test.each(['Gemini', 'Qwen3', 'GPT-55', 'o33', 'Pro'])('%s alone is no model', (name) =>
    expect(modelOf(name)).toBeUndefined(),
  );
});

test.each([
  ['H100', 'nvidia/h100'],
  ['Nvidia B200', 'nvidia/b200'],
])('the chip %s is %s', (name, id) => expect(chipOf(name)?.id).toBe(id));

test('people are associated, and no title is asserted', () => {
  expect(personOf('Jensen Huang')).toEqual({ name: 'Jensen Huang', organisations: ['nvidia'] });
  expect(personOf('Elon Musk')?.organisations.length).toBeGreaterThan(1);
  expect(personOf('Nobody Known')).toBeUndefined();
});

test.each([
  ...[
    'Nova',
    'Command',
    'Step',
    'Yi',
    'Ring',
    'Ling',
    'Phi',
    'Spark',
    'Cursor',
    'Figure',
    'Muse',
    'Meta',
    'Arm',
    'Scale',
  ].map((name) => [name, true] as const),
  ['OpenAI', false] as const,
  ['Anthropic', false] as const,
])('%s needs a second cue: %s', (name, expected) => expect(needsSecondCue(name)).toBe(expected));

describe('prices and licences', () => {
  test('a price has both sides, its date and its source', () => {
    expect(priceOf('openai/gpt-5.5')).toMatchObject({
      input: 5,
      output: 30,
      asOf: '2026-09-30',
      source: { name: 'models.dev' },
    });
    expect(priceOf('nobody/nothing')).toBeUndefined();
  });

  test('a model with closed weights has no licence of weights', () => {
    expect(licenceOf(modelOf('GPT-5.5')!)).toBeUndefined();
    expect(licenceOf(modelOf('gpt-oss-120b')!)?.licence).toBe('Apache 2.0');
  });
});

describe('factsOf', () => {
  test("a model's facts name the model and carry their numbers", () => {
    const facts = factsOf('openai/gpt-5.5');
    expect(facts.find(({ attribute }) => attribute === 'context')?.fact).toMatchObject({
      id: 'openai/gpt-5.5#context',
      text: 'GPT-5.5 has a context window of 1,050,000 tokens.',
      asOf: '2026-09-30',
    });
  });

  test('they are in Chinese for a Chinese article', () => {
    const fact = factsOf('openai/gpt-5.5', { language: 'zh' }).find(
      ({ attribute }) => attribute === 'price-in',
    )!;
    expect(fact.fact.text).toBe('GPT-5.5 的输入价格为每百万 tokens $5。');
  });

  test("sizes are those the model's own name states", () => {
    expect(
      factsOf('alibaba/qwen3-235b-a22b').find(({ attribute }) => attribute === 'parameters')?.value,
    ).toBe('235B (22B active)');
    expect(factsOf('openai/gpt-5.5').some(({ attribute }) => attribute === 'parameters')).toBe(
      false,
    );
  });

  test('an unknown id has none', () => {
    expect(factsOf('nobody/nothing')).toEqual([]);
    expect(entityOf('nobody')).toBeUndefined();
    expect(linksFor('nobody')).toEqual([]);
  });
});
