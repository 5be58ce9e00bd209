import { useEffect, useState } from 'react';
import {
  isNearlyFull,
  requestPersistentStorage,
  storageUsage,
  type StorageUsage,
} from '../../lib/browser/storage-usage.ts';

/**
 * The storage's figures once little is left, else null; looked at again as cards come. Asks the
 * browser, once there are cards worth keeping, not to clear them when the disk runs low: before,
 * there is nothing to lose and nothing to be asked about.
 */
export function useNearlyFull(cards: number): StorageUsage | null {
  const [use, setUse] = useState<StorageUsage | null>(null);
  const some = cards > 0;
  useEffect(() => {
    if (some) void requestPersistentStorage().catch(() => false);
  }, [some]);
  useEffect(() => {
    let current = true;
    void storageUsage().then((now) => current && setUse(isNearlyFull(now) ? now : null));
    return () => {
      current = false;
    };
  }, [cards]);
  return use;
}
