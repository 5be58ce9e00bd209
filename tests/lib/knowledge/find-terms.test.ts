import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../lib/knowledge/catalog.ts';
import { findTerms } from '../../../lib/knowledge/find-terms.ts';

test.each([
  [
    'The model is a mixture-of-experts with a long context window.',
    ['mixture-of-experts', 'context window'],
  ],
  ['A Mixture of Experts (MoE) saves compute.', ['Mixture of Experts']],
  ['Two LLMs and a vector database', ['LLMs', 'vector database']],
  ['该模型采用混合专家架构，支持工具调用。', ['混合专家', '工具调用']],
  ['RAG over 10,000 pages', ['RAG']],
])('%s', (text, expected) => {
  const found = findTerms(text);
  expect(found.map(({ text: words }) => words)).toEqual(expected);
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
});

test.each([
  'She cleaned with a rag.',
  'The ragged coast',
  'A lora is a parrot.',
  'Nothing of the field here.',
  '',
])('%j has no term', (text) => {
  expect(findTerms(text)).toEqual([]);
});

test('lists a term once, at its first mention', () => {
  expect(findTerms('LoRA, then LoRA again, low-rank adaptation')).toHaveLength(1);
});

test('has no name shared by two terms', () => {
  const names = loadKnowledge().glossary.flatMap((term) => [
    ...new Set(term.names.map((name) => name.toLowerCase().replaceAll('-', ' '))),
  ]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
