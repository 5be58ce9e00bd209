import { expect, test } from 'vitest';
import { feedDate } from '../../../../lib/feeds/parse/feed-date.ts';

const now = new Date('2026-11-24T23:00:00Z');

test.each([
  ['Tue, 24 Nov 2026 05:00:00 EST', '2026-11-24T10:00:00.000Z'],
  ['Tuesday, 24-Nov-26 05:00:00 GMT', '2026-11-24T05:00:00.000Z'],
  ['Xyz, 24 Nov 2026 05:00 +0000', '2026-11-24T05:00:00.000Z'],
  ['2026-11-24 05:00:00', '2026-11-24T05:00:00.000Z'],
  ['2026-11-24T05:00Z', '2026-11-24T05:00:00.000Z'],
  ['2026-11-24T05:00:00.123456+0530', '2026-11-23T23:30:00.000Z'],
  ['2026/11/24 05:00:00 +0800', '2026-11-23T21:00:00.000Z'],
  ['2026-11-24', '2026-11-24T00:00:00.000Z'],
  ['2026年11月24日 05:00', '2026-11-24T05:00:00.000Z'],
  ['Nov 24, 2026 5:00 pm', '2026-11-24T17:00:00.000Z'],
  ['November 24th, 2026', '2026-11-24T00:00:00.000Z'],
  ['Tue Nov 24 05:00:00 PST 2026', '2026-11-24T13:00:00.000Z'],
  ['24 nov. 2026 05:00:00 +0100', '2026-11-24T04:00:00.000Z'],
  ['Di, 24 Mär 2026 09:00:00 +0100', '2026-03-24T08:00:00.000Z'],
  ['24 de noviembre de 2026', '2026-11-24T00:00:00.000Z'],
  ['24/11/2026 05:00', '2026-11-24T05:00:00.000Z'],
  ['1795496400', '2026-11-24T05:00:00.000Z'],
])('%s is %s', (stated, time) => expect(feedDate(stated, now)).toBe(time));

test.each([
  '',
  'yesterday',
  '32 Nov 2026',
  '0000-00-00 00:00:00',
  '05/06/2026',
  '24 Foo 2026',
  '1969-12-31',
  '2026-11-25T09:00:00Z',
  '2099-01-01',
])('%j is no time anything can have been published at', (stated) =>
  expect(feedDate(stated, now)).toBeNull(),
);

test('clamps a time a few minutes in the future to now', () => {
  expect(feedDate('2026-11-24T23:05:00Z', now)).toBe('2026-11-24T23:00:00.000Z');
});

test.each([
  ['Tue, 24 Nov 2026 12:00:00 GMT+8', '2026-11-24T04:00:00.000Z'],
  ['Tue, 24 Nov 2026 10:00:00 ET', '2026-11-24T15:00:00.000Z'],
  ['Tue, 21 Jul 2026 10:00:00 ET', '2026-07-21T14:00:00.000Z'],
  ['Tue, 24 Nov 2026 05:00:00 PT', '2026-11-24T13:00:00.000Z'],
  ['Tue, 24 Nov 2026 05:00:00 MEZ', '2026-11-24T04:00:00.000Z'],
  ['2026년 11월 24일 오후 11:23 +0900', '2026-11-24T14:23:00.000Z'],
])('the zone of %s is read', (stated, time) => expect(feedDate(stated, now)).toBe(time));

test('a time without a zone is local to the publisher, summer time too, and a stated zone wins', () => {
  expect(feedDate('2026-11-24 12:00:33', now, 'Asia/Shanghai')).toBe('2026-11-24T04:00:33.000Z');
  expect(feedDate('2026-07-21 12:00:00', now, 'Europe/Berlin')).toBe('2026-07-21T10:00:00.000Z');
  expect(feedDate('2026-11-24T12:00:33Z', now, 'Asia/Shanghai')).toBe('2026-11-24T12:00:33.000Z');
  expect(feedDate('2026-11-24 12:00:33', now)).toBe('2026-11-24T12:00:33.000Z');
});

test.each(['2026-11-23 25:14:00', '2026-11-23 10:75:00', '1989-11-23 10:00:00', '0'])(
  '%s is unknown, not the next day and not now',
  (stated) => expect(feedDate(stated, now)).toBeNull(),
);

test.each([
  ['24. November 2026 um 12:00 Uhr', '2026-11-24T12:00:00.000Z'],
  ['mardi 24 novembre 2026 à 10h05', '2026-11-24T10:05:00.000Z'],
  ['2026.11.24. 오전 9:05', '2026-11-24T09:05:00.000Z'],
  ['20261124T120000Z', '2026-11-24T12:00:00.000Z'],
  ['20261124', '2026-11-24T00:00:00.000Z'],
  ['24 Nov 2026 12:00:00 Eastern Standard Time', '2026-11-24T17:00:00.000Z'],
  ['24 Nov 2026 12:00:00 Pacific Time', '2026-11-24T20:00:00.000Z'],
  ['2026-11-24 12:00:00 Asia/Shanghai', '2026-11-24T04:00:00.000Z'],
  ['2026-11-24T12:00:00[Europe/Berlin]', '2026-11-24T11:00:00.000Z'],
  ['2026-11-24 12:00:00 Nowhere/Atall', '2026-11-24T12:00:00.000Z'],
  ['Tue, 24 Nov 2026 12:00:00 GMT+0800 (China Standard Time)', '2026-11-24T04:00:00.000Z'],
])('%s names its zone and time', (stated, expected) => {
  expect(feedDate(stated, new Date('2026-12-01T00:00:00Z'))).toBe(expected);
});
