import { expect, test } from 'vitest';
import type { Article } from '../../../../../lib/article/article.ts';
import { analyzeArticle } from '../../../../../lib/engines/rule-based/analyze-article.ts';
import { statedCells } from '../../../../../lib/engines/rule-based/sections/competitors/article-cells.ts';

function cellsOf(name: string, kind: 'model' | 'chip', texts: string[], language = 'en') {
  const article: Article = {
    url: 'https://n.example/a',
    title: name,
    publisher: 'The Model',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-06T10:00:00Z',
    modifiedAt: null,
    language,
    section: null,
    paragraphs: texts.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 60,
    readAt: '2026-11-06T12:00:00Z',
  };
  const analysis = analyzeArticle(article);
  const sentences = analysis.sentences.flatMap(({ text }, at) => (text.includes(name) ? [at] : []));
  return statedCells(analysis, { name, kind, sentences }, '2026-11-06', false);
}

const weights = (name: string, text: string, language = 'en') =>
  cellsOf(name, 'model', [text], language).find(({ row }) => row === 'weights')?.text;

test.each([
  ['阿里巴巴本周也发布了Qwen4-Max，同样没有开放权重。', '没有开放权重', 'zh'],
  ['Qwen4-Max的权重不会在发布当天开放，公司说。', '权重不会在发布当天开放', 'zh'],
  ['Alibaba has not released the weights of Qwen4-Max.', 'has not released the weights', 'en'],
  [
    'Alibaba offers Qwen4-Max, which is available only through its cloud platform.',
    'available only through its cloud platform',
    'en',
  ],
])('a denial is no opening: %s', (text, expected, language) =>
  expect(weights('Qwen4-Max', text, language)).toBe(expected),
);

test.each([
  ['阿里巴巴发布了Qwen4-Max，并开放权重。', /开放权重/, 'zh'],
  ['Alibaba opened the weights of Qwen4-Max on Monday.', /opened the weights/, 'en'],
])('an opening is one: %s', (text, expected, language) =>
  expect(weights('Qwen4-Max', text, language)).toMatch(expected),
);

test('the figures of another chip of the family are not the chip’s own', () => {
  const cells = cellsOf('Rubin', 'chip', [
    'Nvidia began shipping Rubin in the summer, and has said that Rubin Ultra, with 1 TB of HBM4E, will follow.',
  ]);
  expect(cells.filter(({ row }) => row === 'memory')).toEqual([]);
});

test('its own figures are', () => {
  const cells = cellsOf('Rubin', 'chip', ['Nvidia ships Rubin with 288 GB of HBM4 this summer.']);
  expect(cells.find(({ row }) => row === 'memory')?.text).toBe('288 GB');
});
