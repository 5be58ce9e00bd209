import { useCallback, useEffect, useState } from 'react';

/** How long the "copied" note is shown, in ms. */
const COPIED_MS = 2_000;

/**
 * Whether to show the "copied" note, and a callback that shows it; each call restarts the timer.
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
