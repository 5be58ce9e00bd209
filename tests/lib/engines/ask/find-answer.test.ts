import { expect, test } from 'vitest';
import { findAnswer } from '../../../../lib/engines/ask/find-answer.ts';
import { parseQuestion } from '../../../../lib/engines/ask/question.ts';
import { askWeights, checkedWeights } from '../../../../lib/engines/ask/weights.ts';

const article = [
  'Northwind acquires Tallow to build warehouse robots',
  'Northwind has acquired the robotics company Tallow for $75 million, the companies said on Monday.',
  'Tallow was founded in 2019 and employs 40 people in Lyon.',
  'Its Stoat robot lifts boxes of 20 kilograms and works for nine hours on a charge.',
  '“The two teams have worked together for years,” said Chief Executive Mara Lindqvist.',
  'The software will be released under the Apache 2.0 license in March.',
  'Northwind bought Tallow because warehouses struggle to hire night staff.',
  'Customers in Canada can order the robot today; Europe follows next year.',
].map((text, at) => ({ paragraph: at - 1, text }));

test.each([
  ['what did they shell out', '$75 million'],
  ['who runs northwind now', 'Mara Lindqvist'],
  ['under what licence is the software', 'Apache 2.0'],
  ['why did they buy it', 'because warehouses'],
  ['wann kommt er nach Europa?', 'Europe follows'],
  ['多少钱收购的', '$75 million'],
])('%s is answered by the sentence with %s', (question, words) => {
  const { ranked } = findAnswer(question, article);
  expect(
    ranked
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  ).toContain(words);
});

test.each(['under what licence is it', 'why did they buy it', 'wann kommt er nach Europa?'])(
  '%s is answered',
  (question) => expect(findAnswer(question, article).answerable).toBeGreaterThan(0),
);

test.each(['did Google bid for it too?', 'what does DeepSeek say about it'])(
  '%s is not answered: the article does not name it',
  (question) => expect(findAnswer(question, article).answerable).toBeLessThan(0),
);

test('every ranked passage is a sentence of the article, each once', () => {
  const { ranked } = findAnswer('how heavy are the boxes', article);
  expect(ranked.map(({ at }) => at).sort((one, other) => one - other)).toEqual(
    article.map((_, at) => at),
  );
  for (const { at, text } of ranked) expect(text).toBe(article[at]?.text);
});

test('an article without sentences answers nothing', () => {
  expect(findAnswer('who?', []).ranked).toEqual([]);
});

test.each([
  ['who runs asana now', 'who'],
  ['purchase price?', 'howMuch'],
  ['by when must they comply', 'when'],
  ['can we use it commercially', 'license'],
  ['Warum haben sie das getan?', 'why'],
  ['¿cuánto cuesta?', 'howMuch'],
  ['谁来接他的位子？', 'who'],
  ['is it out yet', 'yesNo'],
  ['tell me more', 'what'],
])('%s asks for %s', (text, type) => expect(parseQuestion(text).type).toBe(type));

test('weights with a missing or an unknown name are refused', () => {
  const { bm25: _, ...fewer } = askWeights.passage;
  expect(() =>
    checkedWeights({ ...askWeights, passage: fewer as typeof askWeights.passage }),
  ).toThrow('missing bm25');
  expect(() =>
    checkedWeights({
      ...askWeights,
      passage: { ...askWeights.passage, mood: 1 } as typeof askWeights.passage,
    }),
  ).toThrow('unknown mood');
});
