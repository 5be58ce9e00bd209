import { browser } from 'wxt/browser';

/**
 * True if an alarm of this name is set, including one that came due while the browser was closed.
 */
export async function hasAlarm(name: string): Promise<boolean> {
  return (await browser.alarms.get(name)) !== undefined;
}

/** Sets the alarm of this name, replacing an earlier one; null clears it. */
export async function setAlarm(name: string, at: Date | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: at.getTime() });
}

/**
 * Ensures a repeating alarm. An existing alarm is left alone: resetting it at each worker start
 * would postpone it for as long as the reader keeps waking the worker.
 */
export async function ensureAlarm(name: string, minutes: number): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.periodInMinutes !== minutes)
    await browser.alarms.create(name, { periodInMinutes: minutes });
}
