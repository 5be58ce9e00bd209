import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/**
 * How much of the window may move in all while a model rewrites a card (the sum of layout shifts, a
 * fraction).
 */
const MOST_SHIFT = 0.04;

/** What the boxes of one card share: how much they moved the page so far. */
export interface Steadiness {
  spent: number;
}

interface SteadyBoxProps<Items> {
  items: Items;
  /** Whether the items are being rewritten by a model; what the reader does may move the page. */
  rewriting: boolean;
  steadiness: Steadiness;
  /** Increment to release held-back content. */
  released: number;
  onHeld: (held: boolean) => void;
  children: (items: Items) => ReactNode;
}

/**
 * A box whose updates do not move the text below it. New items are rendered and measured before
 * paint: shorter ones leave their space empty, longer ones are inserted where little moves or out
 * of view, and are held back otherwise, until the box is out of view or the reader requests them.
 */
export function StableLayout<Items>({
  items,
  rewriting,
  steadiness,
  released,
  onHeld,
  children,
}: SteadyBoxProps<Items>) {
  const box = useRef<HTMLDivElement>(null);
  const [accepted, setAccepted] = useState(items);
  const [held, setHeld] = useState<{ items: Items; released: number } | null>(null);
  const height = useRef<number | null>(null);
  const guarded = useRef(false);
  const seen = useRef(released);
  const waiting =
    held !== null && held.items === items && held.released === released && items !== accepted;
  const drawn = waiting ? accepted : items;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const guard = (guarded.current || rewriting) && seen.current === released;
    seen.current = released;
    // Remains true after refining: the stored card may arrive shortly after the state is `done`.
    guarded.current ||= rewriting;
    if (drawn !== accepted) {
      element.style.minBlockSize = '';
      const growth = element.offsetHeight - (height.current ?? element.offsetHeight);
      if (guard && growth > 0 && !mayGrow(element, growth, steadiness)) {
        setHeld({ items, released });
        return;
      }
      // Compensates growth above the viewport: scroll anchoring fails where nodes are replaced.
      if (growth > 0 && element.getBoundingClientRect().bottom - growth <= 0)
        window.scrollBy({ top: growth, behavior: 'instant' });
      if (guard && growth < 0) element.style.minBlockSize = `${height.current}px`;
      setAccepted(items);
    }
    height.current = element.offsetHeight;
  }, [drawn, accepted, items, rewriting, released, steadiness]);

  useEffect(() => onHeld(waiting), [waiting, onHeld]);

  useEffect(() => {
    if (!waiting || !box.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      // By position: a box without height never intersects.
      if (
        entry &&
        (entry.boundingClientRect.bottom < 0 || entry.boundingClientRect.top > window.innerHeight)
      )
        setHeld(null);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [waiting]);

  useEffect(() => {
    const measure = () => {
      box.current?.style.removeProperty('min-block-size');
      height.current = box.current?.offsetHeight ?? null;
    };
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);

  return (
    <div ref={box} className="steady">
      {children(drawn)}
    </div>
  );
}

/**
 * Whether a box may become so many pixels higher: freely out of sight, else as long as the page has
 * moved little.
 */
function mayGrow(element: HTMLElement, growth: number, steadiness: Steadiness): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  if (top >= innerHeight || bottom - growth <= 0) return true;
  const cost =
    ((innerHeight - Math.max(0, top)) / innerHeight) * (growth / Math.max(innerHeight, innerWidth));
  if (steadiness.spent + cost > MOST_SHIFT) return false;
  steadiness.spent += cost;
  return true;
}
