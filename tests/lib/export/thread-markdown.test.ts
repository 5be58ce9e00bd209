import { expect, test } from 'vitest';
import type { AskTurn } from '../../../lib/contract/ask.ts';
import { threadToMarkdown } from '../../../lib/export/markdown.ts';

const labels = {
  heading: 'Questions',
  notSaid: 'The article does not say.',
  unproved: 'Not proved.',
};
const turn: AskTurn = {
  id: '1',
  question: 'what *did* they pay?',
  askedAt: '2026-12-01T09:00:00.000Z',
  answered: true,
  passages: [
    { url: 'https://news.example/a', title: 'Deal', text: 'They paid <b>$75</b>.', paragraph: 0 },
  ],
};

test('questions follow with the article’s words as quotations, all of it escaped', () => {
  const text = threadToMarkdown({ turns: [turn] }, labels);
  expect(text).toContain('## Questions');
  expect(text).toContain('### what \\*did\\* they pay?');
  expect(text).toContain('> They paid \\<b\\>$75\\</b\\>. (<https://news.example/a>)');
});

test('a question the article does not answer has no quotation', () => {
  const text = threadToMarkdown({ turns: [{ ...turn, answered: false }] }, labels);
  expect(text).toContain('The article does not say.');
  expect(text).not.toContain('>  They');
  expect(text).not.toContain('$75');
});

test('a card without questions has no such section', () => {
  expect(threadToMarkdown({ turns: [] }, labels)).toBe('');
});

test('exports a model’s sentences with quotes and strikes unsupported ones', () => {
  const written: AskTurn['written'] = {
    state: 'done',
    model: 'small-model',
    key: 'k',
    usd: null,
    sentences: [
      { text: 'The price was $75.', proved: true, quotes: turn.passages },
      { text: 'It was a bargain.', proved: false, quotes: [] },
    ],
  };
  const text = threadToMarkdown({ turns: [{ ...turn, written }] }, labels);
  expect(text).toContain('The price was $75.\n\n> They paid');
  expect(text).toContain('~~It was a bargain.~~ (Not proved.)');
  expect(text.match(/They paid/g)).toHaveLength(1);
});
