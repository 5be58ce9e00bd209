import { expect, test } from 'vitest';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';
import {
  featuresOf,
  positionOf,
  sourceOf,
  sentenceRisk,
  summaryRisk,
  summaryRiskOf,
} from '../../../../lib/insight/grounding/hallucination-risk.ts';
import { ground, articleOf, claimOf, draftOf } from '../card-fixture.ts';

const source = sourceOf(
  [
    'Halden Labs released Fjord 3 on Tuesday.',
    'The model has 70 billion parameters and reads images.',
    'Nordvik Capital doubts the price.',
  ].map((text) => parseText(text)),
);

function risk(text: string): number {
  return sentenceRisk(parseText(text), source);
}

test('a sentence of the source is hardly a risk, an invented one is more, an added clause and a wrong number in between', () => {
  const [copied, extended, wrong, invented] = [
    'The model has 70 billion parameters and reads images.',
    'The model has 70 billion parameters and reads images, which angered museums in Bergen.',
    'The model has 90 billion parameters and reads images.',
    'Museums in Bergen protested against thieves yesterday.',
  ].map(risk) as [number, number, number, number];
  expect(copied).toBeLessThan(0.05);
  expect(extended).toBeGreaterThan(copied);
  expect(wrong).toBeGreaterThan(copied);
  expect(invented).toBeGreaterThan(0.2);
});

test('the figures of a copied sentence are all zero but its place', () => {
  const { position, ...others } = featuresOf(
    parseText('Nordvik Capital doubts the price.'),
    source,
    1,
  );
  expect(position).toBe(1);
  for (const value of Object.values(others)) expect(value).toBeCloseTo(0);
});

test('the figures of a sentence with nothing of the source are at their most', () => {
  const { concrete, window, order, scattered, numbers, names, dates, pairs } = featuresOf(
    parseText('Whales sang twelve hymns underwater near Tromsdalen.'),
    source,
    0,
  );
  expect([concrete, order, scattered, numbers, names, dates, pairs]).toEqual([1, 1, 1, 1, 2, 0, 1]);
  expect(window).toBeCloseTo(1);
});

test('words of reporting are no new fact', () => {
  const plain = featuresOf(
    parseText('The article notes several concerns of Nordvik Capital'),
    source,
    0,
  ).concrete;
  expect(plain).toBeLessThan(
    featuresOf(parseText('The whale sings twelve hymns of Nordvik Capital'), source, 0).concrete,
  );
});

test('a summary is as doubtful as its sentences, and an empty one not at all', () => {
  const good = parseText('Halden Labs released Fjord 3 on Tuesday.');
  const bad = parseText('Museums in Bergen protested against thieves.');
  expect(summaryRisk([good, bad], source)).toBeGreaterThan(summaryRisk([good, good], source));
  expect(summaryRiskOf([])).toBeLessThan(summaryRiskOf([0.01]));
  expect(summaryRiskOf([0.5])).toBeCloseTo(0);
});

test.each([
  [0, 1, 0.5],
  [0, 3, 0],
  [1, 3, 0.5],
  [2, 3, 1],
])('sentence %i of %i stands at %d', (index, count, position) =>
  expect(positionOf(index, count)).toBe(position),
);

test('without a day of its own an article is read from the day it is given, or from none', () => {
  const sentence = 'Halden Labs released Fjord 3 on Tuesday.';
  const draft = draftOf({
    timeline: [{ ...claimOf(sentence, sentence), date: '2026-11-17', today: false }],
  });
  const undated = articleOf([sentence], { publishedAt: null });
  expect(ground(draft, undated).sections.timeline[0]).toMatchObject({
    support: 'unsupported',
    problems: [{ kind: 'date', text: '2026-11-17' }],
  });
  expect(ground(draft, undated, { today: '2026-11-18' }).sections.timeline[0]!.support).toBe(
    'quoted',
  );
  expect(
    ground(draft, articleOf([sentence]), { today: '2020-01-01' }).sections.timeline[0]!.support,
  ).toBe('quoted');
});
