import { browser } from 'wxt/browser';

/**
 * Keeps the worker awake while `work` runs: any extension API call resets Chrome's 30 s idle timer
 * (developer.chrome.com, "The extension service worker lifecycle").
 */
export async function keepAlive<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
