import { expect, test } from 'vitest';
import { insightSchema } from '../../lib/insight/insight.ts';
import { chineseInsight } from '../fixtures/insights/chinese.ts';
import { fullInsight } from '../fixtures/insights/full.ts';
import { longWordsInsight } from '../fixtures/insights/long-words.ts';
import { rightToLeftInsight } from '../fixtures/insights/right-to-left.ts';
import { sparseInsight } from '../fixtures/insights/sparse.ts';

test.each(
  Object.entries({
    fullInsight,
    sparseInsight,
    longWordsInsight,
    chineseInsight,
    rightToLeftInsight,
  }),
)('%s is a valid insight', (_, insight) => {
  expect(insightSchema.parse(insight)).toEqual(insight);
});

test('the full insight leaves no section empty', () => {
  expect(Object.entries(fullInsight.sections).filter(([, items]) => items.length === 0)).toEqual(
    [],
  );
});
