import { expect, test } from 'vitest';
import { splitQuotation } from '../../../../lib/engines/rule-based/quotation.ts';

test.each([
  [
    '“Every vendor will give this away within 18 months,” said Ann Lee.',
    'Every vendor will give this away within 18 months.',
  ],
  [
    '“We expect most courts to drop paper files by 2028,” Ann Lee said.',
    '“We expect most courts to drop paper files by 2028.”',
  ],
])('%s is split from who said it', (text, words) => expect(splitQuotation(text, 'en')).toBe(words));

test.each([
  'Northwind called the price “a mistake” and cut it by half on Thursday.',
  '“It will close,” said Ann Lee.',
  '“This is what makes courts wait for years,” said Ann Lee of Northwind.',
])('%s stays whole', (text) => expect(splitQuotation(text, 'en')).toBeNull());
