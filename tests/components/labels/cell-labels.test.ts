import { beforeEach, expect, test } from 'vitest';
import { cellText } from '../../../components/labels/cell-labels.ts';
import { setTranslator } from '../../../components/labels/i18n.ts';
import { createTranslator } from '../../../components/labels/translator.ts';
import en from '../../../public/_locales/en/messages.json';

beforeEach(() => setTranslator(createTranslator(en), 'en'));

test.each([
  ['release', '2025-08-21', 'Aug 21, 2025'],
  ['release', '2025-08', 'Aug 2025'],
  ['context', '1,048,576 tokens', '1.05M tokens'],
  ['context', '128,000 tokens', '128K tokens'],
  ['price-in', '$3', '$3 per 1M tokens'],
] as const)('%s: a raw %s is drawn as %s', (row, raw, shown) => {
  expect(cellText(row, raw)).toBe(shown);
});

test.each([
  ['release', 'Expected in spring'],
  ['context', '200,000 tokens in beta'],
  ['price-in', '$0.40 per million tokens'],
  ['list-price', '$3'],
  ['benchmark', '2025'],
] as const)('%s: “%s” is left as it is stated', (row, stated) => {
  expect(cellText(row, stated)).toBe(stated);
});
