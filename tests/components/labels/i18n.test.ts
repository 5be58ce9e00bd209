import { beforeEach, expect, test } from 'vitest';
import {
  formatAgo,
  formatBytes,
  formatDayRange,
  formatList,
  formatPartialDate,
  formatUsd,
  plural,
  setTranslator,
  t,
} from '../../../components/labels/i18n.ts';
import { createTranslator } from '../../../components/labels/translator.ts';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ja from '../../../public/_locales/ja/messages.json';

const locales = { en, de, ja };
const speak = (language: keyof typeof locales) =>
  setTranslator(createTranslator(locales[language]), language);

beforeEach(() => speak('en'));

test.each([
  ['2023', '2023'],
  ['2023-08', 'Aug 2023'],
  ['2023-08-03', 'Aug 3, 2023'],
])('a date keeps the precision it was stated with: %s is %s', (stated, shown) =>
  expect(formatPartialDate(stated)).toBe(shown),
);

test('dates, spans, names in a row, money and bytes are written as the language writes them', () => {
  speak('de');
  expect(formatPartialDate('2023-08-03')).toBe('3. Aug. 2023');
  expect(formatDayRange('2026-11-16', '2026-11-22').replace(/\s/g, ' ')).toBe('16.–22. Nov. 2026');
  expect(formatList(['A', 'B', 'C'])).toBe('A, B und C');
  expect(formatUsd(1.5).replace(/\s/g, ' ')).toBe('1,50 $');
  expect(formatBytes(84_000_000).replace(/\s/g, ' ')).toBe('84 MB');
  speak('ja');
  expect(formatPartialDate('2023-08')).toBe('2023年8月');
});

test('what is counted has the form of its count; a language without that form has the other', () => {
  expect(plural('readingTime', 1)).not.toContain('1,');
  expect(plural('daysOld', 1)).toBe('1 day old');
  expect(plural('daysOld', 3)).toBe('3 days old');
  speak('ja');
  expect(plural('daysOld', 1)).toContain('1');
});

test('formats elapsed time in one unit and never as future', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(formatAgo('2026-11-23T09:00:00Z', now)).toBe('3 hr. ago');
  expect(formatAgo('2026-11-22', now)).toBe('yesterday');
  expect(formatAgo('2026-11-23T12:05:00Z', now)).toBe('this minute');
});

test('a key without words is shown as itself', () => {
  setTranslator(() => '', 'en');
  expect(t('original')).toBe('original');
});
