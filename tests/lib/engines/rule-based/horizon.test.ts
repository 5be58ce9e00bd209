import { expect, test } from 'vitest';
import { calendarDate, horizonIn } from '../../../../lib/engines/rule-based/horizon.ts';
import { findDates } from '../../../../lib/text/dates/find-dates.ts';

const DAY = '2026-11-12';

test.each([
  ['Courts will drop paper by 2028.', 'by 2028', '2028'],
  ['The model ships on 14 December 2026.', 'on 14 December 2026', '2026-12-14'],
  ['Racks follow in the first quarter of 2027.', 'in the first quarter of 2027', '2027'],
  ['Half of them will close by the end of 2027.', 'by the end of 2027', '2027'],
  ['The app will be retired in the coming weeks.', 'in the coming weeks', null],
  ['Every vendor will give this away within 18 months.', 'within 18 months', null],
  ['Support for phones is coming soon.', 'soon', null],
])('%s → %s (%s)', (text, words, date) =>
  expect(horizonIn(text, DAY, 'en')).toEqual({ text: words, date }),
);

test('a Chinese horizon keeps what belongs to it', () =>
  expect(horizonIn('公司计划在2027年6月之前公布权重。', DAY, 'zh-CN')).toEqual({
    text: '2027年6月之前',
    date: '2027-06',
  }));

test.each(['Northwind raised money in March 2024.', 'Prices will fall.'])(
  '"%s" has no horizon',
  (text) => expect(horizonIn(text, DAY, 'en')).toBeNull(),
);

test('a week is the month it lies in, a half year its year', () => {
  const first = (text: string) =>
    findDates(text, { reference: DAY, language: 'en' }).map(calendarDate)[0];
  expect(first('The letter was published last week.')).toBe('2026-11');
  expect(first('It ships in the second half of 2027.')).toBe('2027');
});
