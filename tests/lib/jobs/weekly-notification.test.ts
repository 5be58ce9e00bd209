import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsValue } from '../../../lib/browser/stored-items.ts';
import { saveWeek } from '../../../lib/browser/db/weeks.ts';
import { defaultSettings } from '../../../lib/contract/settings.ts';
import {
  ensureNotification,
  nextNotification,
  notifyWeek,
  scheduleNotification,
  WEEKLY,
} from '../../../lib/jobs/weekly-notification.ts';
import { isoWeekOf } from '../../../lib/recap/iso-week.ts';

const wednesday = new Date(2026, 10, 25, 9, 30);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});

test.each([
  ['later today', { weekday: 3, hour: 18 }, new Date(2026, 10, 25, 18)],
  ['an hour that is over today: in a week', { weekday: 3, hour: 9 }, new Date(2026, 11, 2, 9)],
  ['the day before yesterday: next week', { weekday: 1, hour: 8 }, new Date(2026, 10, 30, 8)],
  ['Sunday', { weekday: 7, hour: 0 }, new Date(2026, 10, 29, 0)],
])('%s', (_name, setting, expected) =>
  expect(nextNotification(setting, wednesday)).toEqual(expected),
);

test('sets the alarm for the reader’s time and clears it when disabled', async () => {
  await scheduleNotification({ weeklyNotification: { weekday: 1, hour: 8 } }, wednesday);
  expect((await fakeBrowser.alarms.get(WEEKLY))?.scheduledTime).toBe(
    new Date(2026, 10, 30, 8).getTime(),
  );
  await scheduleNotification({ weeklyNotification: null }, wednesday);
  expect(await fakeBrowser.alarms.get(WEEKLY)).toBeUndefined();
});

test('does not postpone an alarm missed while the browser was closed', async () => {
  await settingsValue.set({ ...defaultSettings, weeklyNotification: { weekday: 1, hour: 8 } });
  await fakeBrowser.alarms.create(WEEKLY, { when: wednesday.getTime() - 1000 });
  await ensureNotification(wednesday);
  expect((await fakeBrowser.alarms.get(WEEKLY))?.scheduledTime).toBe(wednesday.getTime() - 1000);
});

test.each([
  ['a week with events', true, 3, 1],
  ['an empty week', true, 0, 0],
  ['a permission taken back', false, 3, 0],
])('notifies the expected number of times: %s', async (_name, granted, events, told) => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => granted);
  const create = vi
    .spyOn(fakeBrowser.notifications, 'create')
    .mockImplementation((async () => '') as never);
  create.mockClear();
  await settingsValue.set({ ...defaultSettings, weeklyNotification: { weekday: 3, hour: 9 } });
  const week = isoWeekOf(new Date(wednesday.getTime() - 86_400_000), zone);
  await saveWeek(week, {
    rows: [],
    summary: {
      week,
      events,
      items: events,
      entities: {},
      entityNames: {},
      publisherNames: {},
    } as never,
  });
  await notifyWeek(wednesday);
  expect(create).toHaveBeenCalledTimes(told);
  expect(await fakeBrowser.alarms.get(WEEKLY)).toBeDefined();
});
