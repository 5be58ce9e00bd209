import { expect, test } from 'vitest';
import {
  containment,
  cosine,
  inverseDocumentFrequency,
  jaccard,
  shingles,
  terms,
  tfidf,
} from '../../../lib/text/similarity.ts';

test('terms are words without case and possessive, and pairs of Chinese characters', () => {
  expect(terms("OpenAI's new MODEL")).toEqual(['openai', 'new', 'model']);
  expect(terms('新模型')).toEqual(['新模', '模型']);
});

test('the same text is as near as can be, another is not near at all', () => {
  const documents = ['chips are scarce', 'chips are cheap', 'courts ruled on books'].map((text) =>
    terms(text),
  );
  const rarityOf = inverseDocumentFrequency(documents);
  const [scarce, cheap, courts] = documents.map((list) => tfidf(list, rarityOf));
  expect(cosine(scarce!, scarce!)).toBeCloseTo(1);
  expect(cosine(scarce!, cheap!)).toBeGreaterThan(cosine(scarce!, courts!));
  expect(cosine(scarce!, courts!)).toBe(0);
  expect(cosine(scarce!, new Map())).toBe(0);
});

test('shingles are runs of terms', () => {
  expect([...shingles(['a', 'b', 'c', 'd'], 3)]).toEqual(['a b c', 'b c d']);
  expect([...shingles(['a', 'b'], 3)]).toEqual(['a b']);
  expect(shingles([], 3).size).toBe(0);
});

test('sets are compared by what they share', () => {
  const one = new Set(['a', 'b']);
  expect(jaccard(one, new Set(['b', 'c']))).toBeCloseTo(1 / 3);
  expect(jaccard(new Set(), new Set())).toBe(0);
  expect(containment(one, new Set(['a', 'b', 'c']))).toBe(1);
  expect(containment(new Set(), one)).toBe(0);
});
