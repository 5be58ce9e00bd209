import { expect, test } from 'vitest';
import type { Article } from '../../../../../../lib/article/article.ts';
import {
  analyzeArticle,
  type ArticleAnalysis,
} from '../../../../../../lib/engines/rule-based/analyze-article.ts';
import { phrasesOf } from '../../../../../../lib/engines/rule-based/phrases/phrases.ts';
import { modelsToBenchmark } from '../../../../../../lib/engines/rule-based/sections/next-step/benchmark-step.ts';
import { rankedNames } from '../../../../../../lib/engines/rule-based/sections/next-step/rank-names.ts';
import {
  advisedStep,
  applyingStep,
  dayToActBy,
  mendingStep,
} from '../../../../../../lib/engines/rule-based/sections/next-step/stated-step.ts';

const english = phrasesOf('en');

function reading(title: string, texts: string[], language = 'en'): ArticleAnalysis {
  const article: Article = {
    url: 'https://n.example/a',
    title,
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
  return analyzeArticle(article);
}

test.each([
  [
    'Users who added the plugin should delete it and change every password it could read.',
    /^Users who added tallow-sync-pro should delete it/,
  ],
  [
    'Customers are urged to rotate their keys and to read the logs of the last month.',
    /rotate their keys/,
  ],
  ['Anyone running the older server must restart it with new credentials today.', /must restart/],
])('advice to those concerned is the step: %s', (advice, expected) => {
  const analysis = reading('Bad plugin stole passwords of Tallow users', [
    'The plugin, tallow-sync-pro, is a package that was published in May.',
    advice,
  ]);
  expect(advisedStep(analysis, rankedNames(analysis))?.text).toMatch(expected);
});

test.each([
  'Users should be able to see the plugin in May.',
  'Tallow said users liked the plugin.',
  '“Users should not worry about it,” Tallow said.',
])('no advice: %s', (line) => {
  const analysis = reading('Bad plugin stole passwords of Tallow users', [line]);
  expect(advisedStep(analysis, rankedNames(analysis))).toBeNull();
});

test.each([
  'The flaw in stoat-core was fixed in version 1.4.2 on Monday.',
  'Tallow told users of stoat-core to upgrade to version 1.4.2 at once.',
])('a version that mends a flaw is the step: %s', (line) => {
  const analysis = reading('Flaw in a library of Tallow exposes files', [line]);
  expect(mendingStep(analysis, rankedNames(analysis), english)?.text).toContain(
    'stoat-core to version 1.4.2',
  );
});

test('a version without a mend is none', () => {
  const analysis = reading('Flaw in a library of Tallow exposes files', [
    'The library stoat-core of Tallow has been in version 1.4.2 since May.',
  ]);
  expect(mendingStep(analysis, rankedNames(analysis), english)).toBeNull();
});

test('a call that closes leads to its date', () => {
  const analysis = reading('Tallow funds research on agents', [
    'Tallow will give ten million dollars to research on agents, Tallow said.',
    'Applications close on December 12, 2026.',
  ]);
  expect(applyingStep(analysis, rankedNames(analysis), english)?.text).toContain(
    'December 12, 2026',
  );
});

test('applications of a technology have no date to hand them in', () => {
  const analysis = reading('Tallow funds research on agents', [
    'Applications of agents grew before May 3, 2026, Tallow said.',
  ]);
  expect(applyingStep(analysis, rankedNames(analysis), english)).toBeNull();
});

test.each([
  ['The new prices take effect on December 1, Tallow said.', 'December 1'],
  ['The old plan will end on 3 January 2027.', '3 January 2027'],
])('a day to act by: %s', (line, date) => {
  expect(dayToActBy(reading('Tallow raises prices', [line]))?.date).toContain(date);
});

test('rejects a past date as a deadline', () => {
  expect(
    dayToActBy(
      reading('Tallow raises prices', ['The old prices took effect, starting May 2, 2026.']),
    ),
  ).toBeNull();
});

test('a piece on open and closed models leads to two of them, out already and of two makers', () => {
  const analysis = reading('AI labs rethink open source', [
    'Alibaba released Qwen3-Max only through its cloud, and the weights are not open.',
    'DeepSeek published DeepSeek-V3.2 under a free license.',
    'DeepSeek will release DeepSeek-V9 next year.',
  ]);
  const step = modelsToBenchmark({ ...analysis, eventType: 'other' }, english);
  expect(step?.text).toMatch(/Qwen3-Max and DeepSeek-V3\.2/);
});

test('a piece about something else does not', () => {
  const analysis = reading('AI labs hire more people', [
    'Alibaba released Qwen3-Max, and DeepSeek published DeepSeek-V3.2.',
  ]);
  expect(modelsToBenchmark({ ...analysis, eventType: 'other' }, english)).toBeNull();
});
