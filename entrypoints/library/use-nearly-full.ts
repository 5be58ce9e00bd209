import { useEffect, useState } from 'react';
import { keepForGood, storageUse, type StorageUse } from '../../lib/browser/storage-use.ts';

/** Told from here on: there is still room for weeks of reading then. */
const NEARLY = 0.85;

/** The storage's figures once little is left, else null. Asks the browser, once there are cards, not to clear them when the disk runs low. */
export function useNearlyFull(cards: number): StorageUse | null {
  const [use, setUse] = useState<StorageUse | null>(null);
  const some = cards > 0;
  useEffect(() => {
    if (!some) return;
    void keepForGood();
    void storageUse().then((now) => setUse(now.quotaBytes > 0 && now.usedBytes > now.quotaBytes * NEARLY ? now : null));
  }, [some]);
  return use;
}
