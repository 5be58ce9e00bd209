import { useCallback, useEffect, useRef } from 'react';

/**
 * A function that requests the hosts of the listed feeds; call it within the click's own task. The
 * list of publishers is loaded after the first frame, and only if it may be `needed`.
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
