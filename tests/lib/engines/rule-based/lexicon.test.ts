import { expect, test } from 'vitest';
import { lexicon } from '../../../../lib/engines/rule-based/lexicon.ts';

const words = lexicon(['rise', 'predict*', "won't", 'per cent', '预计']);

test.each(['Prices rise.', 'He predicted it.', 'It won’t last.', '3 per cent', '公司预计亏损'])(
  '%s matches',
  (text) => expect(words.test(text)).toBe(true),
);

test.each(['Sunrise', 'risen', 'unpredictable', 'percent', '预算'])('%s does not', (text) =>
  expect(words.test(text)).toBe(false),
);
