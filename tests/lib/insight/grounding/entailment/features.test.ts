import { expect, test } from 'vitest';
import { comparisonOf } from '../../../../../lib/insight/grounding/entailment/comparison.ts';
import { featuresOf } from '../../../../../lib/insight/grounding/entailment/features.ts';
import { evidenceIndexOf } from '../../../../../lib/insight/grounding/evidence-index.ts';
import { findQuote } from '../../../../../lib/insight/grounding/find-quote.ts';
import { createParser } from '../../../../../lib/insight/grounding/parsed-text.ts';
import { articleOf } from '../../card-fixture.ts';

const before = 'Marta Lindqvist leads Halden Labs.';

/** The features of a claim and the sentence it cites, which follows one about Halden Labs. */
function featuresFor(claim: string, sentence: string) {
  const index = evidenceIndexOf(articleOf([`${before} ${sentence}`]));
  const quote = findQuote(sentence, null, index);
  const reading = { day: null, language: 'en' };
  return featuresOf(
    comparisonOf(claim, quote ? [quote] : [], {
      index,
      read: createParser(),
      reading,
      claims: reading,
    }),
  );
}

test('a name in the place of another name is a swap', () => {
  const swapped = featuresFor('Halden Labs runs 12 data centers.', 'Nordvik runs 12 data centers.');
  expect(swapped['slot:nameForName']).toBeGreaterThan(0);
  expect(swapped['slot:nameForReference']).toBe(0);
});

test('a name in the place of a pronoun is a resolved reference', () => {
  const resolved = featuresFor('Halden Labs runs 12 data centers.', 'It runs 12 data centers.');
  expect(resolved['slot:nameForName']).toBe(0);
  expect(resolved['slot:nameForReference']).toBeGreaterThan(0);
});

test('detects a word replaced by its antonym', () => {
  const sentence = 'Analysts say that the gap between the two widened last spring.';
  const claim = 'Analysts say that the gap between the two narrowed last spring.';
  expect(featuresFor(claim, sentence)['slot:direction']).toBe(1);
  expect(featuresFor(sentence, sentence)['slot:direction']).toBe(0);
});

test.each([
  ['the speaker of the quote', 'Ola Vik said prices fall.', '"Prices fall," said Ola Vik.', 1, 0],
  ['another one', 'Marta Lindqvist said prices fall.', '"Prices fall," said Ola Vik.', 0, 1],
])('the claim names %s', (_, claim, sentence, same, other) => {
  const features = featuresFor(claim, sentence);
  expect(features['speech:same']).toBe(same);
  expect(features['speech:other']).toBe(other);
});

test('finds the speaker of a pronoun in the previous sentence', () => {
  const near = featuresFor('Marta Lindqvist said prices fall.', 'She said that prices fall.');
  expect(near['speech:pronoun']).toBe(1);
  expect(near['speech:rank']).toBe(1);
  const nowhere = featuresFor('Ola Vik said prices fall.', 'She said that prices fall.');
  expect(nowhere['speech:rank']).toBe(9);
});

test('a claim without its speaker takes its words from between quotation marks', () => {
  const sentence = '"Prices will fall by spring," Ola Vik said on Monday.';
  const dropped = featuresFor('Prices will fall by spring.', sentence);
  expect(dropped['speech:droppedNamed']).toBe(1);
  expect(dropped['speech:inMarks']).toBe(1);
  expect(featuresFor('Ola Vik said prices will fall.', sentence)['speech:droppedNamed']).toBe(0);
});
