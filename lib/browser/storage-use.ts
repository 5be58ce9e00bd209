import { database } from './library/database.ts';

/** What is kept on this device, in entries and bytes; the bytes are the browser's estimate for all of the extension. */
export interface StorageUse {
  insights: number;
  items: number;
  usedBytes: number;
  quotaBytes: number;
}

/** Counts what is kept. */
export async function storageUse(): Promise<StorageUse> {
  const [insights, items, estimate] = await Promise.all([database.insights.count(), database.items.count(), navigator.storage.estimate()]);
  return { insights, items, usedBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0 };
}

/** Asks the browser not to clear the library when the disk runs low; true if it promises. */
export function keepForGood(): Promise<boolean> {
  return navigator.storage.persist();
}
