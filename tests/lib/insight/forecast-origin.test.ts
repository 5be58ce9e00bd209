import { expect, test } from 'vitest';
import { forecastOrigin } from '../../../lib/insight/forecast-origin.ts';

test.each([
  ['stated', 'quoted', 'stated'],
  ['stated', 'supported', 'stated'],
  ['stated', 'checked', null],
  ['stated', 'unsupported', null],
  ['inferred', 'suggested', 'inferred'],
  ['suggested', 'suggested', 'inferred'],
] as const)('labels a forecast of basis %s and support %s as %s', (basis, support, origin) =>
  expect(forecastOrigin({ basis, support })).toBe(origin),
);
