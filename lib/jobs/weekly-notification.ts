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

/** When the recap is told of next: the reader's weekday (Monday is 1) and hour, in the zone of `now`'s own clock, after `now`. */
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

/** Sets the alarm for the next time, or takes it away where the reader wants none. */
export function scheduleNotification(
  { weeklyNotification }: Pick<Settings, 'weeklyNotification'>,
  now: Date,
): Promise<void> {
  return setAlarm(WEEKLY, weeklyNotification && nextNotification(weeklyNotification, now));
}

/** After a start of the worker: sets the alarm if it is wanted and not there. One that is there may be due already. */
export async function ensureNotification(now: Date): Promise<void> {
  if (!(await hasAlarm(WEEKLY))) await scheduleNotification(await settingsValue.get(), now);
}

/** Tells that the week's recap is ready, if there is anything in it and we still may, and sets the next time. */
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

/** A click on it opens the recap as a page. */
export async function openNotification(id: string): Promise<void> {
  if (id !== WEEKLY) return;
  await clearNotification(id);
  await openPage('recap');
}

/** On a Monday morning the week that is told of is the one that just ended. */
