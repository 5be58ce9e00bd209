import { describe, expect, test } from 'vitest';
import { competitorsOf, modelClassOf } from '../../../lib/knowledge/competitors-of.ts';
import { loadKnowledge } from '../../../lib/knowledge/catalog.ts';

const knowledge = loadKnowledge();
const models = new Map(knowledge.models.map((model) => [model.id, model]));

describe('competitors of a model', () => {
  test.each(
    knowledge.models
      .filter(({ released }) => (released ?? '') > '2025-06')
      .slice(0, 120)
      .map(({ id, released }) => [id, released!] as const),
  )('%s: other makers, one each, none from the future, none far away', (id, at) => {
    const rivals = competitorsOf(id, { at });
    const makers = rivals.map(({ organisation }) => organisation);
    expect(rivals.length).toBeLessThanOrEqual(4);
    expect(new Set(makers).size).toBe(makers.length);
    expect(makers).not.toContain(models.get(id)!.organisation);
    expect(rivals.filter((rival) => models.get(rival.id)!.released! > at)).toEqual([]);
  });

  test('a frontier model meets frontier models', () => {
    const makers = competitorsOf('anthropic/claude-opus-4-5', { at: '2025-11-25' }).map(
      ({ organisation }) => organisation,
    );
    expect(makers.slice(0, 2).sort()).toEqual(['google', 'openai']);
  });

  test('an open model meets open models', () => {
    for (const { reasons } of competitorsOf('deepseek/deepseek-v3.2', { at: '2025-12-02' }))
      expect(reasons).toContain('openness');
  });

  test('a video model meets no language model', () => {
    for (const { id } of competitorsOf('google/veo-3.1-generate-preview', { at: '2026-06-01' }))
      expect(modelClassOf(models.get(id)!)).toBe('video');
  });

  test("a model of which only the article's own month is known is left out, unless the article mentions it", () => {
    const at = '2026-10-08';
    const ids = competitorsOf('anthropic/claude-haiku-5.5', { at, most: 40 }).map(({ id }) => id);
    expect(ids.filter((id) => models.get(id)!.released === '2026-10')).toEqual([]);
    expect(
      competitorsOf('anthropic/claude-haiku-5.5', {
        at,
        mentioned: ['mistral/mistral-large-4'],
      }).map(({ id }) => id),
    ).toContain('mistral/mistral-large-4');
  });

  test('what the article mentions comes first', () => {
    const [first] = competitorsOf('openai/gpt-6.1-sol', {
      at: '2026-10-01',
      mentioned: ['deepseek/deepseek-v4-pro'],
    });
    expect(first).toMatchObject({ id: 'deepseek/deepseek-v4-pro' });
    expect(first!.reasons).toContain('co-mention');
  });

  test('a model the pack does not know is compared by what the article says of it', () => {
    const rivals = competitorsOf(
      { name: 'Qwen9 Max', organisation: 'alibaba' },
      { at: '2026-11-20' },
    );
    expect(rivals).toHaveLength(4);
    expect(rivals.map(({ organisation }) => organisation)).not.toContain('alibaba');
  });
});

test('a data-centre chip meets data-centre chips of other makers', () => {
  const rivals = competitorsOf('nvidia/b200', { at: '2025-06-01' });
  expect(rivals.length).toBeGreaterThan(0);
  for (const { id } of rivals)
    expect(knowledge.chips.find((chip) => chip.id === id)).toMatchObject({ use: 'data-centre' });
});

test('a laboratory meets laboratories, a chip maker chip makers', () => {
  expect(competitorsOf('anthropic', { at: '2026-01-01' })[0]?.id).toBe('openai');
  expect(
    competitorsOf('amd', { at: '2026-01-01' })
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['intel', 'nvidia']);
});

test('a regulator, an investor and a stranger have none', () => {
  for (const id of ['ftc', 'mgx', 'nobody'])
    expect(competitorsOf(id, { at: '2026-01-01' })).toEqual([]);
});
