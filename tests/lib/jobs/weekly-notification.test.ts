import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsValue } from '../../../lib/browser/stored-items.ts';
import { hiddenEventsValue } from '../../../lib/browser/hidden-events.ts';
import { saveWeek } from '../../../lib/browser/db/weeks.ts';
import { defaultSettings, EVERY_DAY } from '../../../lib/contract/settings.ts';
import {
  ensureNotification,
  nextNotification,
  notifyWeek,
  scheduleNotification,
  WEEKLY,
} from '../../../lib/jobs/weekly-notification.ts';
import { isoWeekOf } from '../../../lib/recap/iso-week.ts';
import type { WeekRow } from '../../../lib/recap/week-rows.ts';

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
  ['every day, at an hour to come', { weekday: EVERY_DAY, hour: 18 }, new Date(2026, 10, 25, 18)],
  ['every day, at an hour over', { weekday: EVERY_DAY, hour: 9 }, new Date(2026, 10, 26, 9)],
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

const yesterday = new Date(wednesday.getTime() - 86_400_000);

function row(id: string, change: Partial<WeekRow> = {}): WeekRow {
  const url = `https://www.${id}.example/report`;
  return {
    week: isoWeekOf(wednesday, zone),
    eventId: id,
    weight: 1,
    title: `Halden releases ${id}`,
    url,
    language: 'en',
    whatChanged: null,
    eventType: 'release',
    audiences: [],
    entities: [],
    publisherIds: [id],
    days: [0, 1, 0, 0, 0, 0, 0],
    firstAt: yesterday.toISOString(),
    lastAt: yesterday.toISOString(),
    urls: [url],
    roleWeights: {},
    ...change,
  };
}

/** The notifications shown on Wednesday morning, of a week with these rows. */
async function shown(
  rows: WeekRow[],
  { weekday = 3, granted = true }: { weekday?: number; granted?: boolean } = {},
) {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => granted);
  const create = vi
    .spyOn(fakeBrowser.notifications, 'create')
    .mockImplementation((async () => '') as never);
  create.mockClear();
  await settingsValue.set({ ...defaultSettings, weeklyNotification: { weekday, hour: 9 } });
  const week = isoWeekOf(wednesday, zone);
  const summary = { week, events: rows.length, items: rows.length, entities: {} };
  await saveWeek(week, { rows, summary: { ...summary, entityNames: {}, publisherNames: {} } });
  await notifyWeek(wednesday);
  expect(await fakeBrowser.alarms.get(WEEKLY)).toBeDefined();
  return create.mock.calls.map((call) => call[1] as unknown as Record<string, string>);
}

const fresh = { firstAt: wednesday.toISOString(), lastAt: wednesday.toISOString(), weight: 0.5 };

test('says the title of the week’s first event as its report has it, with the site', async () => {
  const [told, ...others] = await shown([row('lumen', { weight: 3 }), row('fjord', fresh)]);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    title: 'recapTitle',
    message: 'Halden releases lumen (lumen.example)',
  });
});

test('says today’s first event every day, and the week’s while today has none', async () => {
  const rows = [row('lumen', { weight: 3 }), row('fjord', fresh)];
  expect(await shown(rows, { weekday: EVERY_DAY })).toMatchObject([
    { title: 'morningToday', message: 'Halden releases fjord (fjord.example)' },
  ]);
  expect(await shown(rows.slice(0, 1), { weekday: EVERY_DAY })).toMatchObject([
    { title: 'recapTitle', message: 'Halden releases lumen (lumen.example)' },
  ]);
});

test('shows a report’s line instead of a title that is a question', async () => {
  const asks = { title: 'Is Lumen 2 any good?', weight: 3 };
  const line = { text: 'Lumen 2 halves its price.', url: 'https://other.example/report' };
  expect(await shown([row('lumen', { ...asks, whatChanged: line })])).toMatchObject([
    { message: 'Lumen 2 halves its price. (other.example)' },
  ]);
  expect(await shown([row('lumen', asks), row('fjord')])).toMatchObject([
    { message: 'Halden releases fjord (fjord.example)' },
  ]);
  expect(await shown([row('lumen', asks)])).toEqual([]);
});

test('does not say an event the reader hid', async () => {
  await hiddenEventsValue.set({ lumen: wednesday.toISOString() });
  expect(await shown([row('lumen', { weight: 3 }), row('fjord')])).toMatchObject([
    { message: 'Halden releases fjord (fjord.example)' },
  ]);
});

test('shows nothing of an empty week or without the permission', async () => {
  expect(await shown([])).toEqual([]);
  expect(await shown([row('lumen')], { granted: false })).toEqual([]);
});
