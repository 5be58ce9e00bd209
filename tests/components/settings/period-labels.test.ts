import { beforeAll, expect, test } from 'vitest';
import { setTranslator } from '../../../components/labels/i18n.ts';
import { createTranslator } from '../../../components/labels/translator.ts';
import { intervalLabel, periodLabel } from '../../../components/settings/period-labels.ts';
import en from '../../../public/_locales/en/messages.json';

beforeAll(() => setTranslator(createTranslator(en), 'en'));

test.each([
  [15, 'every 15 minutes'],
  [60, 'every hour'],
  [90, 'every 90 minutes'],
  [180, 'every 3 hours'],
  [1440, 'once a day'],
])('an interval of %i minutes reads "%s"', (minutes, words) =>
  expect(intervalLabel(minutes)).toBe(words),
);

test.each([
  [1, '1 day'],
  [90, '90 days'],
  [365, '1 year'],
  [400, '400 days'],
  [1095, '3 years'],
])('a period of %i days reads "%s"', (days, words) => expect(periodLabel(days)).toBe(words));
