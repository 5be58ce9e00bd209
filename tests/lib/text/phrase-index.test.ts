import { expect, test } from 'vitest';
import { PhraseIndex } from '../../../lib/text/phrase-index.ts';

const index = new PhraseIndex({
  money: ['raises', 'series b', 'fund*', 'data cent*', '融资'],
  law: ['court', 'sue', '法院'],
});
const counts = (text: string) => Object.fromEntries(index.counts(text));

test.each([
  ['Alder raises a Series B from two funds', { money: 3 }],
  ['The court heard both sides; the court adjourned', { law: 2 }],
  ['Two data centres and a data center', { money: 2 }],
  ['星河完成10亿元融资', { money: 1 }],
])('finds phrases in %s', (text, expected) => expect(counts(text)).toEqual(expected));

test.each([
  'A courtier praised the series',
  'Ensue and pursue',
  'data about centaurs',
  '融洽的资本',
])('finds nothing in %s', (text) => expect(counts(text)).toEqual({}));

test('a phrase without words is refused', () => {
  expect(() => new PhraseIndex({ empty: ['*'] })).toThrow('without words');
});
