import { expect, test } from 'vitest';
import { isReckoned } from '../../../../lib/insight/grounding/checks/reckoned.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';

const DAY = '2026-06-26';

function reckons(date: string, text: string, language = 'en', day: string | null = DAY) {
  return isReckoned(date, parseText(text, { day, language }), day);
}

test.each([
  ['2026-07-10', 'Testers will try Fjord 3 for the next two weeks.'],
  ['2026-07', 'Testers will try Fjord 3 for the next two weeks.'],
  ['2027-06', 'Halden Labs expects to list its shares within 12 months.'],
  ['2027', 'Halden Labs expects to list its shares within 12 months.'],
  ['2026-07', 'Fjord 3 should be for sale in the coming weeks.'],
  ['2026-07', 'Fjord 3 should be for sale in the next few days.'],
])('%s is where the time stated in "%s" ends', (date, text) =>
  expect(reckons(date, text)).toBe(true),
);

test.each([
  ['2026-07-11', 'Testers will try Fjord 3 for the next two weeks.'],
  ['2027-07', 'Halden Labs expects to list its shares within 12 months.'],
  ['2026-07-03', 'Fjord 3 should be for sale in the coming weeks.'],
  ['2026-09', 'Fjord 3 should be for sale in the coming weeks.'],
  ['2026-07-10', 'Testers first tried Fjord 3 two weeks ago.'],
  ['2026-07', 'Testers will try Fjord 3.'],
])('%s is not where the time stated in "%s" ends', (date, text) =>
  expect(reckons(date, text)).toBe(false),
);

test('a length of Chinese months is counted too', () => {
  expect(reckons('2027-06', '哈尔登预计在未来 12 个月内上市。', 'zh')).toBe(true);
});

test('nothing is reckoned where the day of the article is unknown', () => {
  expect(reckons('2026-07-10', 'Testers will try it for two weeks.', 'en', null)).toBe(false);
});

test('the last day of a shorter month ends a month counted from the 31st', () => {
  const text = parseText('It opens in three months.', { day: '2026-08-31', language: 'en' });
  expect(isReckoned('2026-11-30', text, '2026-08-31')).toBe(true);
});
