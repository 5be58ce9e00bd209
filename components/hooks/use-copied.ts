import { useCallback, useEffect, useState } from 'react';

/** How long it is said that something was copied, in ms. */
const COPIED_MS = 2_000;

/**
 * Whether to say that something was just copied, and how to tell that it was; once more, and it is
 * said anew.
 */
export function useCopied(): [copied: boolean, onCopied: () => void] {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setTimes(0), COPIED_MS);
    return () => clearTimeout(timer);
  }, [times]);
  return [times > 0, useCallback(() => setTimes((before) => before + 1), [])];
}
