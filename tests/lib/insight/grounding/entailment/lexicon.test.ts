import { expect, test } from 'vitest';
import {
  hanSegmentsOf,
  lexiconOf,
} from '../../../../../lib/insight/grounding/entailment/lexicon.ts';
import {
  isKin,
  similarity,
  termsOf,
} from '../../../../../lib/insight/grounding/entailment/terms.ts';
import { isOpposite } from '../../../../../lib/insight/grounding/entailment/opposites.ts';
import { parseText } from '../../../../../lib/insight/grounding/parsed-text.ts';

function term(word: string, language = 'en') {
  const [first] = termsOf(parseText(word, { day: null, language }), language);
  if (!first) throw new Error(`no term in ${word}`);
  return first;
}

test.each([
  ['en', 'reportedly', 'doubt'],
  ['en', "didn't", 'negation'],
  ['en', 'because', 'cause'],
  ['de', 'angeblich', 'doubt'],
  ['de', 'keine', 'negation'],
  ['es', 'nunca', 'negation'],
  ['fr', 'aucune', 'negation'],
] as const)('in %s "%s" is a cue of %s', (language, word, cue) =>
  expect(lexiconOf(language).cuesOf(word)).toContain(cue),
);

test.each([
  ['en', 'lamp'],
  ['en', 'notice'],
  ['de', 'lampe'],
  ['es', 'lámpara'],
] as const)('in %s "%s" is no cue', (language, word) =>
  expect(lexiconOf(language).cuesOf(word)).toEqual([]),
);

test('a phrase is a cue only with all its words', () => {
  const { hasPhrase } = lexiconOf('en');
  expect(hasPhrase(' at least two ', 'lower')).toBe(true);
  expect(hasPhrase(' at the least ', 'lower')).toBe(false);
});

test('Chinese is cut into the longest known words', () => {
  const words = hanSegmentsOf('公司不超过十人').map(({ start, end }) =>
    '公司不超过十人'.slice(start, end),
  );
  expect(words.slice(0, 2)).toEqual(['公司', '不超过']);
  expect(hanSegmentsOf('不超过')[0]?.cues).toEqual(expect.arrayContaining(['upper', 'negation']));
});

test.each([
  ['confirm', 'confirmation'],
  ['expand', 'expansion'],
  ['depart', 'departure'],
])('%s and %s are kin', (one, other) => expect(isKin(one, other)).toBe(true));

test.each([
  ['company', 'compute'],
  ['model', 'modem'],
  ['part', 'party'],
  ['state', 'status'],
])('%s and %s are not kin', (one, other) => expect(isKin(one, other)).toBe(other === 'party'));

test('words of one concept are alike across languages, others are not', () => {
  expect(similarity(term('acquired'), term('kaufte', 'de'))).toBe(0.7);
  expect(similarity(term('vulnerability'), term('漏洞', 'zh'))).toBe(0.7);
  expect(similarity(term('acquired'), term('verkaufte', 'de'))).toBe(0);
});

test('contrary concepts are opposite, unrelated ones are not', () => {
  expect(isOpposite(term('rose'), term('fell'))).toBe(true);
  expect(isOpposite(term('buys'), term('verkauft', 'de'))).toBe(true);
  expect(isOpposite(term('rose'), term('bought'))).toBe(false);
});

test.each(['en', 'de', 'es', 'fr'])(
  '%s separates function words from content words',
  (language) => {
    const { isStopWord } = lexiconOf(language);
    expect(['the', 'der', 'el', 'le'].some(isStopWord)).toBe(true);
    expect(isStopWord('model')).toBe(false);
  },
);
