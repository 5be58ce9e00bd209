import { expect, test } from 'vitest';
import { datesIn } from '../../../../lib/insight/grounding/dates.ts';
import { evidenceIndexOf } from '../../../../lib/insight/grounding/evidence-index.ts';
import { findQuote, standsIn } from '../../../../lib/insight/grounding/find-quote.ts';
import { namesIn, formsOf } from '../../../../lib/insight/grounding/checks/names.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';
import { quantitiesIn } from '../../../../lib/insight/grounding/quantities.ts';
import { relationsIn } from '../../../../lib/insight/grounding/checks/relations.ts';
import { withoutPreamble } from '../../../../scripts/train-grounding/without-preamble.ts';
import { rootOf, wordsOf } from '../../../../lib/insight/grounding/words.ts';
import { articleOf } from '../card-fixture.ts';

test.each([
  ['launches launched launching launch', 'launch'],
  ['agencies agency', 'agency'],
  ['planned planning plans plan', 'plan'],
  ['boxes box', 'box'],
  ['sued sues sue', 'sue'],
  ['fell fall falls', 'fall'],
  ['quickly quick', 'quick'],
])('%s share one root', (forms, root) =>
  expect(new Set(forms.split(' ').map(rootOf))).toEqual(new Set([root])),
);

test.each([
  ['news', 'new'],
  ['bus', 'bu'],
  ['bring', 'br'],
  ['red', 'r'],
  ['thing', 'th'],
])('%s is not cut to %s', (word, wrong) => expect(rootOf(word)).not.toBe(wrong));

test('words keep inner dots, hyphens and signs, lose a possessive, and know whether they open a sentence', () => {
  expect(
    wordsOf("Halden's GPT-5.5 and AT&T. It costs “Less” now").map(
      ({ text, opens }) => `${text}${opens ? '<' : ''}`,
    ),
  ).toEqual(['Halden<', 'GPT-5.5', 'and', 'AT&T', 'It<', 'costs', 'Less<', 'now']);
  expect(wordsOf('新模型 A1').map(({ text }) => text)).toEqual(['新', '模', '型', 'A1']);
});

test.each<[string, (string | number | null)[][]]>([
  [
    '$1.2bn and 1.2 billion dollars',
    [
      ['$1.2bn', 1.2e9, 'money USD'],
      ['1.2 billion dollars', 1.2e9, 'money USD'],
    ],
  ],
  [
    'a 53-year-old and Ann Vik, 53,',
    [
      ['53-year', 53, null],
      ['53', 53, null],
    ],
  ],
  [
    'the third of twelve, doubled, half',
    [
      ['third', 3, 'ordinal'],
      ['twelve', 12, null],
      ['doubled', 2, 'multiple times'],
      ['half', 0.5, 'fraction'],
    ],
  ],
  ['the two firms and two banks', [['two', 2, null]]],
  ['one of them, one day', []],
  ['GPT-5 on H100s beats Fjord-3', []],
  [
    'won 3-2 in the 1990s',
    [
      ['3', 3, null],
      ['2', 2, null],
      ['1990s', 1990, null],
    ],
  ],
])('the numbers of "%s"', (text, expected) =>
  expect(
    quantitiesIn(text).map(({ text: written, value, unit }) => [written, value, unit]),
  ).toEqual(expected),
);

test.each<[string, string | null, (string | null)[]]>([
  ['on Tuesday', '2026-11-18', ['2026-11-17']],
  ['on March 3, 2025', null, ['2025-03-03']],
  ['on March 3', null, ['????-03-03']],
  ['next week', null, []],
  ['on Tuesday', null, ['????-12-28']],
  ['for three days', '2026-11-18', []],
  ['now', '2026-11-18', []],
  ['in Q3 2026', '2026-11-18', [null]],
  ['2025年3月4日', null, ['2025-03-04']],
  ['2025-03 and 2025-03-04', null, ['2025-03', '2025-03-04']],
  ['no time at all', '2026-11-18', []],
])('the dates of "%s" on %s', (text, day, expected) =>
  expect(datesIn(text, day).map(({ date }) => date)).toEqual(expected),
);

const index = evidenceIndexOf(
  articleOf(
    [
      'He said “it’s 5.5 times  faster” on stage. It is not true that prices fell.',
      'Prices fell.',
      'He said “it’s 5.5 times faster” again.',
    ],
    { title: 'Prices fell' },
  ),
);

test.each([
  ['He said "it\'s 5.5 times faster" on stage.', null, 0],
  ['"He said "it\'s 5.5 times faster" again."', null, undefined],
  ['... prices fell ...', null, 0],
  ['Prices fell.', null, 1],
  ['Prices fell', null, 1],
  ['Prices fell', -1, -1],
  ['it’s 5.5 times faster', 2, 2],
  ['"on stage"', null, 0],
  ['5 times faster', null, undefined],
  ['5.5 time', null, undefined],
  ['HE SAID', null, undefined],
  ['…', null, undefined],
])('the quote %s (said to be in %s) stands in %s', (quote, named, paragraph) =>
  expect(findQuote(quote, named, index)?.paragraph).toBe(paragraph),
);

test('a quote knows the whole sentences it is cut from', () => {
  expect(findQuote('prices fell', null, index)!.context).toBe('It is not true that prices fell.');
  expect(findQuote('on stage. It is', null, index)!.context).toContain('He said');
});

test.each([
  ['cat', 'a cat sat', true],
  ['cat', 'concatenate', false],
  ['5', 'about 5.5', false],
  ['5', 'about 5%', false],
  ['5', 'about 5.', true],
  ['模型', '新模型好', true],
])('"%s" in "%s": %s', (part, text, expected) => expect(standsIn(part, text)).toBe(expected));

test.each([
  ['Developers use Fjord 3 and the API of Sundby', ['Fjord', 'API', 'Sundby']],
  ['Sundby said so', ['Sundby']],
  ['However, the company left', []],
  ['Compare the prices', []],
  ['Halden Launches Cheaper Model For Everyone', ['Halden']],
  ['On Monday in March he met Dr. Vik', ['Vik']],
])('the names in "%s"', (text, expected) =>
  expect(namesIn(parseText(text, { day: '2026-11-18' })).map((word) => word.text)).toEqual(
    expected,
  ),
);

test.each([
  ['korean', 'korea', true],
  ['u.s', 'america', true],
  ['models', 'model', true],
  ['nigeria', 'niger', false],
  ['austria', 'australia', false],
])('%s and %s may be one name: %s', (one, other, expected) =>
  expect(formsOf(one).some((form) => formsOf(other).includes(form))).toBe(expected),
);

test.each([
  ['Halden Labs bought Nordvik', ['acquire', 'halden labs', 'nordvik']],
  ['Nordvik was acquired last week by Halden Labs', ['acquire', 'halden labs', 'nordvik']],
  ["Halden's planned acquisition of Nordvik", ['acquire', 'halden', 'nordvik']],
  ['the acquisition of Nordvik by Sundby', ['acquire', 'sundby', 'nordvik']],
  ['the lawsuit against Nordvik', ['sue', '', 'nordvik']],
])('who did what in "%s"', (text, expected) => {
  const [relation] = relationsIn(parseText(text));
  expect([relation!.deed, relation!.agent.join(' '), relation!.patient.join(' ')]).toEqual(
    expected,
  );
});

test.each([
  ['Sure! Here is a summary in 80 words:\n\nFjord 3 is out.', 'Fjord 3 is out.'],
  ['Fjord 3 is out. (Word count: 4 words)', 'Fjord 3 is out.'],
  ['Here is what matters to whales, and it is out: nothing.', 'nothing.'],
  ['Surely here it is.', 'Surely here it is.'],
])('"%s" says "%s"', (text, expected) => expect(withoutPreamble(text)).toBe(expected));
