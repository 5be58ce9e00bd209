import { clearNotification, mayNotify, notify } from '../browser/notifications.ts';
import { getMessage } from '../browser/i18n.ts';
import { rowsOfWeek } from '../browser/db/weeks.ts';
import { hiddenEventsValue } from '../browser/hidden-events.ts';
import { openPage } from '../browser/pages.ts';
import { hasAlarm, setAlarm } from '../browser/alarms.ts';
import { settingsValue } from '../browser/stored-items.ts';
import { EVERY_DAY, type Settings } from '../contract/settings.ts';
import { firstNewsLine } from '../recap/first-event.ts';
import { withoutPublishers } from '../recap/hidden-publishers.ts';
import { isoWeekOf } from '../recap/iso-week.ts';
import { MS_PER_DAY } from '../text/duration.ts';

export const WEEKLY = 'weekly';

/** As many as the week's page reads. */
const MAX_ROWS = 120;

const titles = { today: 'morningToday', week: 'recapTitle' } as const;

/**
 * Next notification after `now`, at the reader's weekday (Monday is 1, `EVERY_DAY` is all of them)
 * and hour, in the zone of `now`.
 */
export function nextNotification(
  { weekday, hour }: { weekday: number; hour: number },
  now: Date,
): Date {
  const next = new Date(now);
  const today = now.getDay() === 0 ? 7 : now.getDay();
  const daily = weekday === EVERY_DAY;
  if (!daily) next.setDate(now.getDate() + ((weekday - today + 7) % 7));
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + (daily ? 1 : 7));
  return next;
}

/** Sets the alarm of the next notification, or clears it if the setting is off. */
export function scheduleNotification(
  { weeklyNotification }: Pick<Settings, 'weeklyNotification'>,
  now: Date,
): Promise<void> {
  return setAlarm(WEEKLY, weeklyNotification && nextNotification(weeklyNotification, now));
}

/**
 * On worker start: sets the alarm if it is wanted and missing. An existing alarm may be due
 * already.
 */
export async function ensureNotification(now: Date): Promise<void> {
  if (!(await hasAlarm(WEEKLY))) await scheduleNotification(await settingsValue.get(), now);
}

/**
 * Shows one sentence about the first event of today or of the week, with the site that says it, if
 * there is one and the permission remains; then schedules the next. The week is yesterday's where
 * the notification is weekly: on a Monday morning, the week that just ended.
 */
export async function notifyWeek(now: Date): Promise<void> {
  const settings = await settingsValue.get();
  await scheduleNotification(settings, now);
  if (settings.weeklyNotification === null || !(await mayNotify())) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const daily = settings.weeklyNotification.weekday === EVERY_DAY;
  const day = daily ? now : new Date(now.getTime() - MS_PER_DAY);
  const [stored, hidden] = await Promise.all([
    rowsOfWeek(isoWeekOf(day, zone), MAX_ROWS),
    hiddenEventsValue.get(),
  ]);
  const rows = withoutPublishers(stored, settings.publishersOff).filter(
    ({ eventId }) => !(eventId in hidden),
  );
  const line = firstNewsLine(rows, settings, { daily, now, zone });
  if (line === null) return;
  await notify(WEEKLY, {
    title: getMessage(titles[line.of]),
    message: `${line.text} (${new URL(line.url).hostname.replace(/^www\./, '')})`,
  });
}

/** Opens the recap page on a click. */
export async function openNotification(id: string): Promise<void> {
  if (id !== WEEKLY) return;
  await clearNotification(id);
  await openPage('recap');
}
