import { expect, test } from 'vitest';
import {
  selectSentences,
  trimSentence,
  withoutDateline,
  rankSentences,
} from '../../../../lib/text/summarize/select-sentences.ts';
import {
  opensDangling,
  opensWithKnownThing,
  withoutConnective,
} from '../../../../lib/text/summarize/features.ts';
import { keywordScore } from '../../../../lib/text/keyword-score.ts';

const news = [
  'Northwind AI released a translation model for court documents on Monday, priced at two cents a page.',
  'The weather in the city was mild.',
  'Northwind AI said the translation model reads court documents in nine languages.',
  'It also works offline.',
  'Click here to subscribe to our newsletter.',
  'Northwind AI released a translation model for court documents on Monday at two cents a page.',
];

test('the sentence with the news ranks above an aside and a line of the page', () => {
  const scores = rankSentences(news, { title: 'Northwind AI releases translation model' });
  expect(scores).toHaveLength(news.length);
  expect(scores[0]).toBeGreaterThan(scores[1]!);
  expect(scores[0]).toBeGreaterThan(scores[4]!);
});

test('a title lifts the sentences that share its words, or changes nothing where none is given', () => {
  expect(rankSentences(news)).toEqual(rankSentences(news, { title: '' }));
  expect(rankSentences([])).toEqual([]);
});

test('selects sentences without repetition or dangling references, in text order', () => {
  const chosen = selectSentences(news, rankSentences(news), { most: 3 });
  expect(chosen).toEqual([...chosen].sort((one, other) => one - other));
  expect(chosen).not.toContain(3);
  expect(chosen).not.toContain(4);
  expect(chosen.includes(0) && chosen.includes(5)).toBe(false);
});

test('where everything dangles one sentence is given all the same, and none of nothing', () => {
  const all = [
    'It was there for all of the people to see that day.',
    'He said that they had all been there before.',
  ];
  expect(selectSentences(all, [1, 2])).toEqual([1]);
  expect(selectSentences([], [])).toEqual([]);
});

test.each([
  'He declined to comment.',
  'It costs half as much.',
  '“They were wrong,” said Ann Lee.',
  'The company plans to hire.',
  'The model was trained on text.',
  'However, prices fell.',
  'In addition, the chip is smaller.',
  'One of them left.',
  'After that, sales rose.',
  '该公司表示将继续开源。',
  '不过，价格没有变化。',
])('%s opens dangling', (sentence) =>
  expect(opensDangling(sentence, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en')).toBe(true),
);

test.each([
  'Northwind AI declined to comment.',
  'It is likely that prices fall.',
  'There are nine languages.',
  'The company behind the robot plans to hire.',
  'The European Union fined three firms.',
  '智谱发布了新模型。',
])('%s stands by itself', (sentence) =>
  expect(opensDangling(sentence, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en')).toBe(false),
);

test.each([
  ['The publishers say so.', true],
  ['The government says so.', false],
  ['The publishers’ union says so.', false],
])('%s meets a thing as if known: %s', (sentence, known) =>
  expect(opensWithKnownThing(sentence)).toBe(known),
);

test.each([
  ['(CNN) -- Officials met on Monday in Oslo.', 'Officials met on Monday in Oslo.'],
  ['SAN FRANCISCO, Nov 3 (Reuters) - Northwind released a model.', 'Northwind released a model.'],
  ['OSLO — Helios Grid ordered chips for two sites.', 'Helios Grid ordered chips for two sites.'],
  [
    'On SWE-bench Verified the model scored 74 percent.',
    'On SWE-bench Verified the model scored 74 percent.',
  ],
  ['GLM-6 总参数量为3600亿，激活参数为320亿。', 'GLM-6 总参数量为3600亿，激活参数为320亿。'],
  ['Paris - it is cold.', 'Paris - it is cold.'],
])('%s begins at its news', (sentence, rest) => expect(withoutDateline(sentence)).toBe(rest));

test.each([
  ['But the court ruled against the company.', 'The court ruled against the company.'],
  ['However, prices fell in the third quarter.', 'Prices fell in the third quarter.'],
  ['Butter prices fell in the third quarter.', 'Butter prices fell in the third quarter.'],
  ['But no.', 'But no.'],
  [
    'In addition to being the largest buyer, Helios Grid builds its own chips.',
    'In addition to being the largest buyer, Helios Grid builds its own chips.',
  ],
  [
    'So far Northwind has sold 300 licences to banks.',
    'So far Northwind has sold 300 licences to banks.',
  ],
  [
    'After all the tests Northwind kept the old model.',
    'After all the tests Northwind kept the old model.',
  ],
  ['In addition, Helios Grid builds its own chips.', 'Helios Grid builds its own chips.'],
])('%s loses only a connective', (sentence, rest) => {
  expect(withoutConnective(sentence)).toBe(rest);
  expect(trimSentence(sentence)).toBe(rest);
});

test('scores an early frequent word above a late single one', () => {
  const texts = [
    'Northwind sells a translation model.',
    'The translation model of Northwind reads nine languages.',
    'Rain fell on the harbour.',
  ];
  const worth = keywordScore(
    texts.map((text) => ({ text, words: text.toLowerCase().replace('.', '').split(' ') })),
  );
  expect(worth.get('northwind')!).toBeGreaterThan(worth.get('harbour')!);
  expect(keywordScore([])).toEqual(new Map());
});
