import { expect, test } from 'vitest';
import { datesIn } from '../../../../lib/insight/grounding/dates.ts';

test('finds a weekday in Chinese text after a letter', () => {
  expect(datesIn('公司周一在北京发布新模型。', '2026-12-01', 'zh')).toMatchObject([
    { text: '周一', date: '2026-11-30' },
  ]);
});

test('rejects a date that continues a word', () => {
  expect(datesIn('The planfriday method', '2026-12-01', 'en')).toEqual([]);
});
