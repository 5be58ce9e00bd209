import { useCallback, useEffect, useRef } from 'react';

/**
 * What asks for the hosts of the listed feeds, to be called within the click's own turn. The list
 * of publishers it needs is loaded after the first frame, and only where it may be `needed`.
 */
export function useFeedPermission(needed: boolean): () => void {
  const ask = useRef<(() => Promise<boolean>) | null>(null);
  useEffect(() => {
    if (needed)
      void import('../../lib/browser/feed-permissions.ts').then(
        ({ askForFeeds }) => (ask.current = askForFeeds),
      );
  }, [needed]);
  return useCallback(() => void ask.current?.(), []);
}
