import { expect, test } from 'vitest';
import { parseStatedTime, parseWrittenDay } from '../../../../lib/article/metadata/dates.ts';

const now = new Date('2026-11-24T12:00:00Z');

test.each([
  ['2026-11-17T08:30:00+01:00', '2026-11-17T08:30:00+01:00'],
  ['2026-11-17T08:30:00.123Z', '2026-11-17T08:30:00Z'],
  ['2026-11-17T08:30+0100', '2026-11-17T08:30:00+01:00'],
  ['2026-11-17 08:30:00', '2026-11-17'],
  ['2026-11-17', '2026-11-17'],
  ['20261117', '2026-11-17'],
  ['Tue, 17 Nov 2026 08:30:00 GMT', '2026-11-17T08:30:00Z'],
  ['Tue, 17 Nov 2026 08:30:00 +0900', '2026-11-17T08:30:00+09:00'],
  ['1794904200', '2026-11-17T08:30:00Z'],
  ['1794904200000', '2026-11-17T08:30:00Z'],
  ['November 17, 2026', '2026-11-17'],
  ['17 November 2026', '2026-11-17'],
  ['17. November 2026', '2026-11-17'],
  ['17 novembre 2026', '2026-11-17'],
  ['17 de noviembre de 2026', '2026-11-17'],
  ['17 de novembro de 2026', '2026-11-17'],
  ['17 Kasım 2026', '2026-11-17'],
  ['17 tháng 11, 2026', '2026-11-17'],
  ['2026年11月17日', '2026-11-17'],
  ['2026년 11월 17일', '2026-11-17'],
  ['17.11.2026', '2026-11-17'],
  ['11/17/2026', '2026-11-17'],
])('%s is %s', (written, time) => expect(parseStatedTime(written, { now })).toBe(time));

test.each([
  ['yesterday'],
  ['2026-13-45'],
  ['2026-02-30'],
  ['1970-01-01'],
  ['2031-01-01'],
  [''],
  ['version 2026.11'],
  ['0'],
])('"%s" is no time', (written) => expect(parseStatedTime(written, { now })).toBeNull());

test("a day of two small numbers is read as the page's country writes it", () => {
  expect(parseWrittenDay('03/09/2026')).toBe('2026-09-03');
  expect(parseWrittenDay('03/09/2026', { isMonthFirst: true })).toBe('2026-03-09');
  expect(parseStatedTime('03-09-2026', { now, isMonthFirst: true })).toBe('2026-03-09');
});
