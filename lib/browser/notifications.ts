import { browser } from 'wxt/browser';

/** Asks for the permission to notify. Call it inside the click's own turn, before any await. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Whether the reader let us notify, and has not taken it back since. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows a notification, in place of an earlier one of this id. */
export async function notify(
  id: string,
  { title, message }: { title: string; message: string },
): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png' as never),
    title,
    message,
  });
}

/** Takes a notification away. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Hears clicks on our notifications; the browser gives the interface only once the permission is there, so also then. */
export function onNotificationClick(listener: (id: string) => void): void {
  const listen = () => {
    const { onClicked } =
      (browser as { notifications?: typeof browser.notifications }).notifications ?? {};
    if (onClicked && !onClicked.hasListener(listener)) onClicked.addListener(listener);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
