import { expect, test } from 'vitest';
import { repeatsTitle } from '../../../components/recap/repeats-title.ts';

test.each([
  ['Halden opens the weights of Lumen 2', 'Halden opens the weights of Lumen 2.'],
  ['Halden Opens the Weights of Lumen 2', 'Halden opens weights of Lumen 2'],
  ['海登开放Lumen 2的权重', '海登开放了Lumen 2的权重。'],
])('below "%s", "%s" says nothing new', (title, text) =>
  expect(repeatsTitle(title, text)).toBe(true),
);

test.each([
  [
    'Halden opens the weights of Lumen 2',
    'Lumen 2 costs $0.40 per million tokens, half of before.',
  ],
  ['Lumen 2 costs $3', 'Lumen 2 costs $4'],
  ['海登开放Lumen 2的权重', '新模型的价格降低了一半，明年一月上市。'],
])('below "%s", "%s" is worth its line', (title, text) =>
  expect(repeatsTitle(title, text)).toBe(false),
);
