import { browser } from 'wxt/browser';

/** Whether an alarm of this name is set; one that was missed while the browser was closed still is. */
export async function hasAlarm(name: string): Promise<boolean> {
  return (await browser.alarms.get(name)) !== undefined;
}

/** Sets an alarm for a moment, in place of what its name stood for before; null takes it away. */
export async function setAlarm(name: string, at: Date | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: at.getTime() });
}

/**
 * Makes sure that an alarm comes every so many minutes. One that is set already keeps its time: setting it anew at
 * each start of the worker would put it off for as long as the reader keeps waking the worker.
 */
export async function keepAlarm(name: string, minutes: number): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.periodInMinutes !== minutes)
    await browser.alarms.create(name, { periodInMinutes: minutes });
}
