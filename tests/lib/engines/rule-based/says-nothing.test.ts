import { expect, test } from 'vitest';
import { saysNothing } from '../../../../lib/engines/rule-based/says-nothing.ts';

test.each([
  'Update: This story has been updated with a statement from Northwind.',
  'A spokesperson declined to share how long the deal runs.',
  'The animation above shows how the arm moves.',
  'Ann Lee said she was incredibly excited to join Northwind.',
  '“We are proud to work with Northwind,” said Bo Falk.',
  '想要体验模型，请访问北风官网。',
  '李安表示，对这项合作感到非常兴奋。',
])('"%s" tells nothing of the news', (text) => expect(saysNothing(text)).toBe(true));

test.each([
  'Northwind updated its model on Thursday.',
  'Northwind declined to sign the code of practice.',
  'We are excited to announce Fjord-2, a translation model.',
  'Revenue rose above expectations, said Bo Falk.',
  '北风公司表示，模型将于明年公布。',
])('"%s" tells something', (text) => expect(saysNothing(text)).toBe(false));
