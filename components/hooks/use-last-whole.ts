import { useEffect, useState } from 'react';

/**
 * How long the previous page remains visible, in ms: longer than the next one needs to load, too
 * short to be read.
 */
const STAND_IN_MS = 150;

/**
 * A value, or what it was last while the next is put together (null), so that changing tabs does
 * not flash. The value must stay the same object between renders.
 */
export function useLastWhole<Whole>(whole: Whole | null): Whole | null {
  const [last, setLast] = useState(whole);
  const [late, setLate] = useState(false);
  if (whole !== null && whole !== last) setLast(whole);
  const waiting = whole === null;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), STAND_IN_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return whole ?? (late ? null : last);
}
