import { expect, test } from 'vitest';
import { checkDates } from '../../../../lib/insight/grounding/checks/dates.ts';
import { checkNumbers } from '../../../../lib/insight/grounding/checks/numbers.ts';
import { numberPhrasesIn } from '../../../../lib/insight/grounding/number-phrases.ts';
import { parseText, type ParseContext } from '../../../../lib/insight/grounding/parsed-text.ts';
import { quantitiesIn } from '../../../../lib/insight/grounding/quantities.ts';

/**
 * Numbers and dates of a statement that its evidence does not support; both are inserted into a
 * sentence.
 */
function missing(
  statement: string,
  evidence: string,
  {
    reading = { day: null },
    sameLanguage = true,
  }: { reading?: ParseContext; sameLanguage?: boolean } = {},
): string[] {
  const [said, stated] = [`It was ${statement}, she said.`, `It was ${evidence}, he said.`].map(
    (text) => parseText(text, reading),
  ) as [ReturnType<typeof parseText>, ReturnType<typeof parseText>];
  const grounds = { statement: said, evidence: stated, context: stated, sameLanguage };
  return [...checkNumbers(grounds), ...checkDates(grounds)].map(
    ({ kind, text }) => `${kind} ${text}`,
  );
}

/** Entailed by the evidence, and close to it but not entailed. */
test.each<[evidence: string, follows: string[], not: string[]]>([
  [
    'half of the staff',
    ['50% of the staff', '50 percent', 'one half of them', 'one in two'],
    ['55% of the staff', 'half a million', '40 percent'],
  ],
  [
    'a quarter of the staff',
    ['25% of the staff', 'one in four', 'one-quarter'],
    ['20% of the staff', 'one in five', 'three-quarters of them'],
  ],
  [
    '20 per cent',
    ['one-fifth', 'a fifth of users', 'one in five', '1 in 5', 'two in ten', '2 out of 10'],
    ['one in six', 'two in five', 'a fifth try'],
  ],
  [
    'a third of users',
    ['one-third', 'a third agree', 'one in three'],
    ['33% of users', 'two-thirds of users', 'three users'],
  ],
  ['one in 12 drivers', ['1 in 12 drivers', 'one in twelve'], ['1 in 15 drivers', '12% of them']],
  [
    'two and a half years',
    ['2.5 years', 'two-and-a-half years', '30 months'],
    ['3.5 years', '2.5 months', 'two years'],
  ],
  [
    'a year and a half',
    ['18 months', 'one and a half years', '1.5 years'],
    ['16 months', 'two and a half years'],
  ],
  ['half an hour', ['30 minutes', 'a half-hour'], ['40 minutes', 'half a year']],
  ['half a million users', ['500,000 users', '0.5 million'], ['5 million users']],
  ['half a century', ['50 years'], ['60 years']],
  ['two dozen labs', ['24 labs'], ['20 labs', '12 labs']],
  ['a decade', ['10 years', 'a decade'], ['20 years', 'nine years']],
  ['a week', ['seven days', '7 days'], ['two weeks', 'eight days']],
  ['a day', ['24 hours'], ['36 hours']],
  ['a fortnight', ['two weeks'], ['three weeks']],
  ['a century', ['100 years'], ['200 years']],
  ['one of the labs', ['number 1'], ['number 2']],
  ['the two labs', ['two labs'], ['three labs']],
  ['both labs', ['two labs'], ['three labs']],
  ['a trio of labs', ['three labs'], ['two labs']],
  ['a couple of labs', [], ['two labs']],
  ['World War II', ['World War 2', 'the Second World War'], ['World War 3']],
  [
    'the fifth year in a row',
    ['five years', 'five straight years', 'the fifth straight year'],
    ['five labs', 'six years', 'five months'],
  ],
  [
    'the 3rd consecutive quarter',
    ['three consecutive quarters'],
    ['four consecutive quarters', 'three labs'],
  ],
  [
    'four straight weeks',
    ['the fourth straight week', 'four weeks in a row'],
    ['the fifth straight week'],
  ],
  [
    'the thirteenth and the twenty-first',
    ['the 13th', 'the 21st'],
    ['the 3rd', 'the 20th', '13 labs'],
  ],
  [
    '1,821 names',
    ['over 1,800 names', 'more than 1,800', 'over 1,820'],
    ['about 1,800 names', '1,800 names', 'over 1,900', 'over 1,700', 'nearly 1,800'],
  ],
  [
    '689 names',
    ['nearly 700 names', 'fewer than 700', 'almost 690'],
    ['over 700', 'nearly 600', 'nearly 800', 'some 700'],
  ],
  [
    '$1.83 billion',
    ['more than $1.8 billion'],
    ['more than €1.8 billion', 'more than $1.8 million'],
  ],
  ['the year 2015', [], ['over 2,014 labs', 'more than 2014']],
  ['3 billion yen', ['¥3bn'], ['€3bn', '¥4bn']],
  ['¥3bn', ['3 billion yuan', '3 billion yen'], ['3 billion won']],
  ['one hundred and twenty labs', ['120 labs'], ['100 labs']],
  ['9 p.m.', ['9pm', '21:00', '9:00 PM'], ['9 a.m.', '9:30 p.m.', '22:00']],
  ['noon', ['12 p.m.', '12:00'], ['12 a.m.']],
  ["the '90s", ['the 1990s'], ['the 1980s']],
  ['May 3 to 5', ['May 5', 'May 3'], ['May 6', 'June 5', '5 May 2015']],
  ['the first quarter', ['Q1'], ['Q2']],
  ['officers Ann Vik and Bo Lind', ['two officers'], ['three officers', 'two labs']],
  ['founders Ann Vik, Bo Lind and Cy Ek', ['three founders'], ['two founders']],
])('from "%s" follow %j, but not %j', (evidence, follows, not) => {
  expect(follows.filter((statement) => missing(statement, evidence).length > 0)).toEqual([]);
  expect(not.filter((statement) => missing(statement, evidence).length === 0)).toEqual([]);
});

test('what is claimed and what only serves as evidence: `a week` claims no number', () => {
  expect(missing('a week', 'long')).toEqual([]);
  expect(missing('the two labs', 'long')).toEqual([]);
  expect(missing('one million labs', 'long')).toEqual(['number one million']);
});

test('between languages words say nothing: only written numbers count', () => {
  expect(missing('2', 'both', { sameLanguage: false })).toEqual(['number 2']);
  expect(missing('over 1,800', '1,821', { sameLanguage: false })).toEqual(['number 1,800']);
  expect(missing('25%', 'a quarter of it', { sameLanguage: false })).toEqual([]);
});

test.each([
  ['9pm on Monday', 'Monday at 21:00', []],
  ['9pm on Tuesday', 'Monday at 21:00', ['date 9pm on Tuesday']],
  ['9pm on Wednesday', 'Monday at 21:00', ['date 9pm on Wednesday']],
  ['8pm on Monday', 'Monday at 21:00', ['date 8pm on Monday']],
])('a time of day with its day: %s from "%s"', (statement, evidence, expected) => {
  expect(missing(statement, evidence, { reading: { day: '2026-11-18' } })).toEqual(expected);
});

test.each<[string, (string | number | null)[][]]>([
  ['in the second half of the year, a half-brother', []],
  ['at half-time they halved it', [['halved', 'fraction', 0.5]]],
  ['revenue for the quarter and a quarter later', []],
  ['the Model 3 in 12 countries, 4 in 10 minutes, $5 in 10 cities', []],
  ['three in 10 minutes', []],
  ['three in 10 people', [['three in 10', 'fraction', 0.3]]],
  [
    'two-thirds, and two thirds of them',
    [
      ['two-thirds', 'fraction', 2 / 3],
      ['two thirds', 'fraction', 2 / 3],
    ],
  ],
  [
    'a quarter of a century, a quarter-century',
    [
      ['quarter of a century', '25 years', null],
      ['quarter-century', '25 years', null],
    ],
  ],
  [
    '接口价格减半，只有以前的一半',
    [
      ['减半', 'fraction', 0.5],
      ['一半', 'fraction', 0.5],
    ],
  ],
  [
    '料金は半額に、절반',
    [
      ['半額', 'fraction', 0.5],
      ['절반', 'fraction', 0.5],
    ],
  ],
  [
    'die Preise halbiert, auf die Hälfte',
    [
      ['halbiert', 'fraction', 0.5],
      ['Hälfte', 'fraction', 0.5],
    ],
  ],
  ['semiconductores, 半导体, 半年, Halbleiter', []],
])('phrases that are one number in "%s"', (text, expected) => {
  expect(
    numberPhrasesIn(text)
      .map(({ text: written, plain, fraction }) =>
        fraction === null ? [written, plain, null] : [written, 'fraction', fraction],
      )
      .toSorted(),
  ).toEqual(expected.toSorted());
});

test.each([
  ['18 years of age', 18],
  ['18-year-old', 18],
  ['for 18 years, of which', 216],
])('%s', (text, value) => expect(quantitiesIn(text)[0]!.value).toBe(value));
