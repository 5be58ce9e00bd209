import { describe, expect, test } from 'vitest';
import {
  dayIn,
  daysOfWeek,
  isoWeekOf,
  isoWeekOfDay,
  momentsOfWeek,
  weekAfter,
} from '../../../lib/recap/iso-week.ts';

describe('the week of a day', () => {
  test.each([
    ['2026-11-24', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s is in %s', (day, week) => expect(isoWeekOfDay(day)).toBe(week));

  test('it is the reader’s zone that decides', () => {
    const sundayNight = new Date('2026-11-29T23:30:00Z');
    expect([
      isoWeekOf(sundayNight, 'UTC'),
      isoWeekOf(sundayNight, 'Asia/Shanghai'),
      isoWeekOf(sundayNight, 'America/New_York'),
    ]).toEqual(['2026-W48', '2026-W49', '2026-W48']);
    expect(dayIn('Pacific/Kiritimati', new Date('2026-11-24T10:00:00Z'))).toBe('2026-11-25');
  });
});

test('a week has seven days, Monday first', () => {
  expect(daysOfWeek('2026-W53')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
  expect(() => daysOfWeek('2026-48')).toThrow(RangeError);
});

test.each([
  ['2026-W53', 1, '2027-W01'],
  ['2026-W01', -1, '2025-W52'],
  ['2026-W48', 0, '2026-W48'],
])('%s and %i weeks is %s', (week, weeks, other) => expect(weekAfter(week, weeks)).toBe(other));

test.each([
  ['Europe/Berlin', '2026-W13', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'], // summer time begins on its Sunday
  ['America/New_York', '2026-W48', '2026-11-23T05:00:00.000Z', '2026-11-30T05:00:00.000Z'],
  ['Asia/Kolkata', '2026-W48', '2026-11-22T18:30:00.000Z', '2026-11-29T18:30:00.000Z'],
  ['Pacific/Kiritimati', '2026-W48', '2026-11-22T10:00:00.000Z', '2026-11-29T10:00:00.000Z'],
])('in %s, %s lasts from %s until %s', (zone, week, from, until) => {
  const moments = momentsOfWeek(week, zone);
  expect([moments.from.toISOString(), moments.until.toISOString()]).toEqual([from, until]);
});
