import { expect, test } from 'vitest';
import { parseQuery } from '../../../../lib/library/search/parse-query.ts';
import { snippet } from '../../../../lib/library/search/snippet.ts';
import { now } from '../documents.ts';

const long = `${'Nothing of it here, only words. '.repeat(20)}Then the Société said that its weights are open, and the licence too. ${'More words follow. '.repeat(20)}`;

test.each([
  ['weights', ['weights']],
  ['societe', ['Société']],
  ['"weights are open"', ['weights are open']],
  ['licence weig', ['weights', 'licence']],
  ['missing', null],
])('highlights the matches of %s', (query, marked) => {
  const found = snippet([long], parseQuery(query, { now }));
  expect(found?.filter((part) => part.marked).map(({ text }) => text) ?? null).toEqual(marked);
});

test('is short, cut at words, with ellipses', () => {
  const text = snippet([long], parseQuery('weights', { now }))!
    .map((part) => part.text)
    .join('');
  expect(text.length).toBeLessThan(240);
  expect(text).toMatch(/^… \S.*\S …$/);
});

test('preserves the text between two matches', () => {
  const text = snippet(['一家人工智能公司发布了新模型。'], parseQuery('人工智能', { now }))!;
  expect(text).toEqual([
    { text: '一家', marked: false },
    { text: '人工智能', marked: true },
    { text: '公司发布了新模型。', marked: false },
  ]);
});

test('uses the next text when the first has no match', () =>
  expect(snippet(['one', 'two three'], parseQuery('three', { now }))!.at(-1)).toEqual({
    text: 'three',
    marked: true,
  }));
