import { browser } from 'wxt/browser';

/**
 * Makes sure that an alarm comes every so many minutes. One that is set already keeps its time: setting it anew at
 * each start of the worker would put it off for as long as the reader keeps waking the worker.
 */
export async function keepAlarm(name: string, minutes: number): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.periodInMinutes !== minutes)
    await browser.alarms.create(name, { periodInMinutes: minutes });
}
