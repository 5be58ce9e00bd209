import { browser } from 'wxt/browser';

/** Requests the notifications permission. Call it synchronously in a click handler. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** True if the notifications permission is granted now. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows a notification, replacing an earlier one with the same id. */
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

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/**
 * Calls back on notification clicks. The API is undefined until the permission is granted, so this
 * also registers when it is.
 */
export function onNotificationClick(listener: (id: string) => void): void {
  const listen = () => {
    const { onClicked } =
      (browser as { notifications?: typeof browser.notifications }).notifications ?? {};
    if (onClicked && !onClicked.hasListener(listener)) onClicked.addListener(listener);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
