import { expect, test } from 'vitest';
import { checkRows } from '../../scripts/knowledge/check-rows.ts';

const rows = [
  { key: 'product:a/b', asOf: '2026-05' },
  { key: 'product:a/c', asOf: '2025-02' },
  { key: 'milestone:2020-01-01-a', asOf: null },
];
const page = { address: 'https://news.example/a', on: '2026-11-01' };

test('lists rows without a confirmation', () => {
  expect(checkRows(rows, { 'product:a/b': page }, '2026-12-01').unconfirmed).toEqual([
    'product:a/c',
    'milestone:2020-01-01-a',
  ]);
});

test('lists rows with an old date or confirmation, except milestones', () => {
  const confirmations = {
    'product:a/b': { ...page, on: '2025-10-01' },
    'milestone:2020-01-01-a': page,
  };
  expect(checkRows(rows, confirmations, '2026-12-01').old).toEqual(['product:a/b', 'product:a/c']);
});

test('lists a confirmation without a row', () => {
  expect(checkRows(rows, { 'product:gone': page }, '2026-12-01').stray).toEqual(['product:gone']);
});
