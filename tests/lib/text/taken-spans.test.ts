import { expect, test } from 'vitest';
import { takenSpans } from '../../../lib/text/taken-spans.ts';

test('a span is taken where one character of it is, covered where all are', () => {
  const spans = takenSpans(10, [{ start: 2, end: 4 }]);
  spans.take({ start: 4, end: 6 });
  expect(spans.isTaken({ start: 5, end: 8 })).toBe(true);
  expect(spans.isTaken({ start: 6, end: 8 })).toBe(false);
  expect(spans.isCovered({ start: 2, end: 6 })).toBe(true);
  expect(spans.isCovered({ start: 2, end: 7 })).toBe(false);
});
