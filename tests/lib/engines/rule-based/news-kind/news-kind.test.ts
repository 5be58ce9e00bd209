import { expect, test } from 'vitest';
import {
  cardTypeOf,
  newsKindOf,
} from '../../../../../lib/engines/rule-based/news-kind/news-kind.ts';

test.each([
  [
    'Northwind releases Fjord-2, a reasoning model with a longer context',
    'The model is available today through an API.',
    'release',
  ],
  [
    'Alder raises $40 million to build AI agents for dentists',
    'The Series B round was led by Harbour Capital.',
    'funding',
  ],
  [
    'Meridian to acquire robotics startup Tallow for $2 billion',
    'The deal is expected to close in spring.',
    'acquisition',
  ],
  [
    'Senate passes AI transparency bill',
    'The legislation requires companies to label synthetic media.',
    'regulation',
  ],
  [
    'Authors sue Voxel over training data',
    'The lawsuit was filed in federal court on Tuesday.',
    'lawsuit',
  ],
  [
    'Study finds chatbots flatter their users',
    'Researchers at the university published the paper in a journal.',
    'research',
  ],
  ['Fjord-2 tops coding leaderboard', 'The model scored 81 percent on the benchmark.', 'benchmark'],
  [
    'Helios orders 60,000 GPUs for a data center in Norway',
    'The chips will be cooled by liquid.',
    'chips',
  ],
  [
    'Hackers exploit vulnerability in AI coding assistant',
    'The flaw let attackers read private files.',
    'security',
  ],
  [
    'Northwind cuts prices of its API by half',
    'The new pricing takes effect on Monday.',
    'pricing',
  ],
  [
    'Head of research leaves Northwind',
    'The departure follows two other exits this year; he joins a rival.',
    'people',
  ],
  [
    'Two Northwind scientists in talks to leave and found a startup',
    'The researchers have spoken with investors about a financing round.',
    'people',
  ],
  [
    'Northwind partners with Tallow on warehouse robots',
    'The companies signed an agreement.',
    'partnership',
  ],
  [
    'Northwind open-sources its agent framework',
    'The code is on GitHub under the MIT license.',
    'open-source',
  ],
  [
    'Northwind adds voice mode to its assistant app',
    'The new feature rolls out to users this week.',
    'product',
  ],
  ['Why I stopped using AI to write', 'I think we should all read more.', 'opinion'],
  ['智谱发布 GLM-6 大模型', '新模型支持更长的上下文。', 'release'],
  ['星河智能完成10亿元融资', '本轮融资由海岸资本领投，估值达百亿元。', 'funding'],
  ['网信办发布智能体管理办法', '规定自明年起施行。', 'regulation'],
  ['Gardeners enjoy a quiet spring', 'The roses are early.', 'other'],
])('%s is about %s', (title, opening, type) =>
  expect(newsKindOf({ title, opening, body: '' }).eventType).toBe(type),
);

test('classifies an article marked as opinion regardless of its subject', () => {
  const kind = newsKindOf({ title: 'Northwind raises $40 million', opening: '', body: '' });
  expect(kind.eventType).toBe('funding');
  expect(cardTypeOf(kind, { isOpinion: true, isDated: true })).toBe('opinion');
  expect(cardTypeOf(kind, { isOpinion: false, isDated: true })).toBe('funding');
});

test('a page without a date that reports no event is no news of any kind', () => {
  const kind = newsKindOf({
    title: 'How to choose an embedding model',
    opening: 'This guide explains what you should measure before choosing one.',
    body: '',
  });
  expect(kind.isNews).toBe(false);
  expect(cardTypeOf(kind, { isOpinion: false, isDated: false })).toBe('other');
});

test.each([
  [
    'Malicious package on npm steals the credentials of AI agents',
    'The package was downloaded 4,000 times before it was removed.',
    'security',
  ],
  ['Lawsuit claims Voxel copied novels', 'Three writers filed a complaint in court.', 'policy'],
  ['Alder raises $40 million', 'The Series B round was led by Harbour Capital.', 'investors'],
  [
    'A preprint measures attention sinks in small transformers',
    'Researchers propose a training method and publish the dataset.',
    'researchers',
  ],
])('%s concerns, in this text: %s', (title, opening, audience) =>
  expect(newsKindOf({ title, opening, body: '' }).audiences).toContain(audience),
);

test.each([
  ['Northwind releases Fjord-2', 'The model is available today.', true],
  ['Court orders Voxel to pay authors', 'The judge ruled on Tuesday.', true],
  ['Why agents need memory', 'This post argues that most agents should keep notes.', false],
  ['Five lessons from a year of AI coding', 'The author shares what worked.', false],
])('%s is news: %s', (title, opening, isNews) =>
  expect(newsKindOf({ title, opening, body: '' }).isNews).toBe(isNews),
);

test('a departure in the title is news of people, leaving something behind is not', () => {
  const typeOf = (title: string) =>
    newsKindOf({ title, opening: 'A new model was released today.', body: '' }).eventType;
  expect(typeOf('Alder co-founder quits to raise a fund')).toBe('people');
  expect(typeOf('Researchers release a model that leaves rivals behind')).not.toBe('people');
  expect(typeOf('Chief of Alder leaves open whether model is sold')).not.toBe('people');
});

test('the probabilities of the types add up to 1', () => {
  const { eventTypes } = newsKindOf({ title: 'Northwind hires a chief', opening: '', body: '' });
  expect(Object.values(eventTypes).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
});
