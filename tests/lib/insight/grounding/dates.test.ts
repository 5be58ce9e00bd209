import { expect, test } from 'vitest';
import { datesIn } from '../../../../lib/insight/grounding/dates.ts';

test('a weekday within Chinese text is a date, though a letter stands before it', () => {
  expect(datesIn('公司周一在北京发布新模型。', '2026-12-01', 'zh')).toMatchObject([
    { text: '周一', date: '2026-11-30' },
  ]);
});

test('what goes on from a word is none', () => {
  expect(datesIn('The planfriday method', '2026-12-01', 'en')).toEqual([]);
});
