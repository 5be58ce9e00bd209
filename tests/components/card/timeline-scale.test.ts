import { expect, test } from 'vitest';
import { timelineScale } from '../../../components/card/timeline-scale.ts';

test('positions dates by the days between them', () => {
  const scale = timelineScale(['2024-01-01', '2025-01-01', '2026-01-01']);
  expect(scale?.map(({ at }) => Math.round(at * 100))).toEqual([0, 50, 100]);
});

test('a month counts from its middle, a year from its middle', () => {
  const scale = timelineScale(['2022', '2024-07', '2026-07-01']);
  expect(scale?.map(({ at }) => Math.round(at * 100))).toEqual([0, 51, 100]);
});

test.each([
  ['two dates', ['2024-01-01', '2026-01-01']],
  ['dates within a month', ['2026-01-01', '2026-01-08', '2026-01-30']],
  ['a bare year among close dates', ['2026', '2026-02-01', '2026-12-01']],
  ['something that is no date', ['2024-01-01', 'soon', '2026-01-01']],
])('%s have no scale', (_name, dates) => {
  expect(timelineScale(dates)).toBeNull();
});
