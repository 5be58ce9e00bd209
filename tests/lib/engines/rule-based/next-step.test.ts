import { expect, test } from 'vitest';
import {
  findAdvice,
  figureToCheck,
} from '../../../../lib/engines/rule-based/sections/next-step.ts';
import { namedStep } from '../../../../lib/engines/rule-based/sections/next-step/named-step.ts';
import {
  analyzeArticle,
  type ArticleAnalysis,
} from '../../../../lib/engines/rule-based/analyze-article.ts';
import { phrasesOf } from '../../../../lib/engines/rule-based/phrases/phrases.ts';
import type { Article } from '../../../../lib/article/article.ts';

const nothing = { overlap: () => 0 };

function reading(title: string, ...texts: string[]): ArticleAnalysis {
  const article: Article = {
    url: 'https://n.example/a',
    title,
    publisher: 'The Model',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-06T10:00:00Z',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: texts.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 60,
    readAt: '2026-11-06T12:00:00Z',
  };
  return analyzeArticle(article);
}

test.each([
  'Companies should ask for prices by the task before they renew.',
  'Compare the prices of two assistants on one task before you buy.',
])('the article advises: %s', (advice) => {
  expect(
    findAdvice(
      reading(
        'Guide to the prices of assistants',
        'Prices of assistants rose again this year in Norway.',
        advice,
      ),
      nothing,
    )?.text,
  ).toBe(advice);
});

test.each([
  'Subscribe to our newsletter for prices of assistants every week.',
  'It should be noted that prices of assistants differ from town to town.',
  'Use this link to compare the prices of assistants in your town.',
])('no advice: %s', (line) =>
  expect(findAdvice(reading('Guide to the prices of assistants', line), nothing)).toBeNull(),
);

test.each([
  ['A survey found that 71% of consumers expect assistants to know them.', '71% of consumers'],
  [
    'The market for assistants will reach $503 billion by 2030, Harbour Research says.',
    '$503 billion by 2030',
  ],
  ['Hiring for assistants has declined by nearly 20% since the spring.', 'declined by nearly 20%'],
])('%s: the figure is %s', (text, figure) =>
  expect(figureToCheck(reading('The market for assistants', text))?.figure).toBe(figure),
);

test('does not repeat a line of the card as the next step', () => {
  const line = 'Companies should ask for prices by the task before they renew.';
  expect(
    findAdvice(reading('Guide to the prices of assistants', line), { overlap: () => 1 }),
  ).toBeNull();
});

test('an article without a figure near its subject has none to trace', () => {
  expect(
    figureToCheck(
      reading(
        'The market for assistants',
        'The index slipped by 0.14 per cent in the morning trade.',
      ),
    ),
  ).toBeNull();
});

function stepOf(analysis: ArticleAnalysis, eventType: ArticleAnalysis['eventType']): string {
  const phrases = phrasesOf('en');
  const [changed] = analysis.sentences;
  if (!changed) throw new Error('no sentence');
  return namedStep(
    { ...analysis, eventType },
    {
      phrases,
      general: phrases.next[eventType],
      isToCome: false,
      role: null,
      concerned: null,
      law: null,
      changed,
    },
  ).text;
}

test('a place is nothing to run or to compare', () => {
  const analysis = reading(
    'Tallow opens its Stoat model to labs in China',
    'The labs can download Stoat in China from today, and Stoat runs on one card.',
    'Users of Stoat in China have asked for it since May.',
  );
  expect(stepOf(analysis, 'open-source')).toMatch(/Stoat/);
  expect(stepOf(analysis, 'open-source')).not.toMatch(/China/);
});

test('what is being closed is not offered to run', () => {
  const closing = reading(
    'Tallow rethinks open source for its Stoat model',
    'The best version of Stoat moves behind a paid interface, and Stoat users must subscribe.',
  );
  expect(stepOf(closing, 'open-source')).not.toMatch(/run/);
  const opening = reading(
    'Tallow opens the weights of its Stoat model',
    'Everyone can download Stoat from today, and Stoat runs on one card.',
  );
  expect(stepOf(opening, 'open-source')).toMatch(/run/);
});
