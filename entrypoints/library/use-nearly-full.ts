import { useEffect, useState } from 'react';
import {
  isNearlyFull,
  requestPersistentStorage,
  storageUsage,
  type StorageUsage,
} from '../../lib/browser/storage-usage.ts';

/**
 * Storage figures once little is left, else null; updated when cards arrive. Requests persistent
 * storage once there are cards to lose, not before, to avoid a needless prompt.
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
