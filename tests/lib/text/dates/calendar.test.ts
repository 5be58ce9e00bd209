import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  easter,
  isoDay,
  isoWeek,
  nthWeekday,
  parseDay,
  weekdayOf,
} from '../../../../lib/text/dates/calendar.ts';

test.each([
  ['2026-01-01', '2026-W01', 4],
  ['2027-01-01', '2026-W53', 5],
  ['2024-12-30', '2025-W01', 1],
  ['2026-03-18', '2026-W12', 3],
])('%s lies in %s and is weekday %i', (iso, week, weekday) => {
  const day = parseDay(iso)!;
  expect(isoWeek(day)).toBe(week);
  expect(weekdayOf(day)).toBe(weekday);
});

test('months end where the calendar says', () => {
  expect(isoDay(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe('2024-02-29');
  expect(isoDay(addMonths({ year: 2024, month: 1, day: 31 }, -2))).toBe('2023-11-30');
  expect(isoDay(addDays({ year: 2024, month: 2, day: 28 }, 2))).toBe('2024-03-01');
  expect(daysBetween({ year: 2024, month: 1, day: 1 }, { year: 2025, month: 1, day: 1 })).toBe(366);
});

test('feasts fall on their days', () => {
  expect(isoDay(easter(2026))).toBe('2026-04-05');
  expect(isoDay(nthWeekday(2026, 11, 4, 4))).toBe('2026-11-26');
  expect(isoDay(nthWeekday(2026, 5, 1, -1))).toBe('2026-05-25');
});

test('what is no day is none', () => {
  expect(parseDay('2025-02-30')).toBeNull();
  expect(parseDay('soon')).toBeNull();
});
