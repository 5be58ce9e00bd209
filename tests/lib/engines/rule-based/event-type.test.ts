import { expect, test } from 'vitest';
import { eventTypeOf } from '../../../../lib/engines/rule-based/event-type.ts';

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
  expect(eventTypeOf({ title, opening, body: '', opinion: false })).toBe(type),
);

test('an article the publisher marks as opinion is one, whatever it speaks of', () => {
  expect(
    eventTypeOf({ title: 'Northwind raises $40 million', opening: '', body: '', opinion: true }),
  ).toBe('opinion');
});
