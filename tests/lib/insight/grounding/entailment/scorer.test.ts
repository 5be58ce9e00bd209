import { expect, test } from 'vitest';
import { comparisonOf } from '../../../../../lib/insight/grounding/entailment/comparison.ts';
import { featuresOf } from '../../../../../lib/insight/grounding/entailment/features.ts';
import { falsehoodOf, rowOf } from '../../../../../lib/insight/grounding/entailment/scorer.ts';
import { entailmentWeights } from '../../../../../lib/insight/grounding/entailment/weights.ts';
import { evidenceIndexOf } from '../../../../../lib/insight/grounding/evidence-index.ts';
import { findQuote } from '../../../../../lib/insight/grounding/find-quote.ts';
import { createParser } from '../../../../../lib/insight/grounding/parsed-text.ts';
import { articleOf } from '../../card-fixture.ts';

const sentence = 'Halden Labs will release its model Fjord 3 in two sizes next spring.';

function figuresOf(claim: string) {
  const index = evidenceIndexOf(articleOf([sentence]));
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

test('the weights name exactly the features that are computed', () => {
  const computed = Object.keys(figuresOf('Halden Labs will release Fjord 3.')).toSorted();
  expect(entailmentWeights.featureNames).toEqual(computed);
});

test('a missing feature is refused', () => {
  const { risk: _risk, ...rest } = figuresOf('Halden Labs will release Fjord 3.');
  expect(() => falsehoodOf(rest)).toThrow('missing feature risk');
  expect(() => rowOf(rest, ['unheard of'])).toThrow('missing feature unheard of');
});

test('stores the weights with provenance and within the size limit', () => {
  const { script, dataSha256, trainedAt, metrics } = entailmentWeights;
  expect(script).toBe('scripts/train-claims/train.ts');
  expect(dataSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(trainedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(metrics['falseAccepted']).toBeGreaterThan(0);
  expect(JSON.stringify(entailmentWeights).length).toBeLessThan(40_000);
});

test('a paraphrase is less likely false than the same sentence with its plan made a fact', () => {
  const kept = falsehoodOf(figuresOf('Halden Labs will release Fjord 3 in two sizes next spring.'));
  const changed = falsehoodOf(
    figuresOf('Halden Labs released Fjord 3 in all sizes because of rivals.'),
  );
  expect(kept).toBeLessThan(changed);
});
