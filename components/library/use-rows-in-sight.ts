import { useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges, so that scrolling meets no gap. */
const BEYOND = 6;

export interface RowsInSight {
  /** Index of the first row that is drawn. */
  first: number;
  /** One past the last. */
  end: number;
}

/** Which rows of a list stand in its scroller, all of one height in pixels; follows scrolling and resizing. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  { count, height }: { count: number; height: number },
): RowsInSight {
  const [{ top, room }, setPlace] = useState({ top: 0, room: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      // Whole rows, so that a pixel of scrolling draws nothing anew.
      const place = {
        top: Math.floor(element.scrollTop / height) * height,
        room: element.clientHeight,
      };
      setPlace((before) =>
        before.top === place.top && before.room === place.room ? before : place,
      );
    };
    look();
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, height, count]);
  const first = Math.max(0, Math.min(count, Math.floor(top / height)) - BEYOND);
  return { first, end: Math.min(count, Math.ceil((top + room) / height) + 1 + BEYOND) };
}
