import { clearNotification, mayNotify, notify } from '../browser/notifications.ts';
import { getMessage } from '../browser/i18n.ts';
import { findWeek } from '../browser/db/weeks.ts';
import { openPage } from '../browser/pages.ts';
import { hasAlarm, setAlarm } from '../browser/alarms.ts';
import { settingsValue } from '../browser/stored-items.ts';
import type { Settings } from '../contract/settings.ts';
import { isoWeekOf } from '../recap/iso-week.ts';
import { MS_PER_DAY } from '../text/duration.ts';

export const WEEKLY = 'weekly';

/**
 * Next notification after `now`, at the reader's weekday (Monday is 1) and hour, in the zone of
 * `now`.
 */
export function nextNotification(
  { weekday, hour }: { weekday: number; hour: number },
  now: Date,
): Date {
  const next = new Date(now);
  const today = now.getDay() === 0 ? 7 : now.getDay();
  next.setDate(now.getDate() + ((weekday - today + 7) % 7));
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 7);
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
 * Shows the notification if the week has content and the permission remains, then schedules the
 * next.
 */
export async function notifyWeek(now: Date): Promise<void> {
  const settings = await settingsValue.get();
  await scheduleNotification(settings, now);
  if (settings.weeklyNotification === null || !(await mayNotify())) return;
  const week = await findWeek(
    isoWeekOf(
      new Date(now.getTime() - MS_PER_DAY),
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ),
  );
  if (!week || week.events === 0) return;
  await notify(WEEKLY, {
    title: getMessage('recapTitle'),
    message: getMessage(week.events === 1 ? 'notificationText_one' : 'notificationText_other', [
      String(week.events),
    ]),
  });
}

/** Opens the recap page on a click. */
export async function openNotification(id: string): Promise<void> {
  if (id !== WEEKLY) return;
  await clearNotification(id);
  await openPage('recap');
}

/** On a Monday morning, the week that just ended. */
