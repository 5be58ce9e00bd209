import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { plural } from '../i18n.ts';
import { LibraryRow, type RowView } from './LibraryRow.tsx';

interface LibraryListProps {
  /** Addresses of all cards of the list, in order. */
  urls: string[];
  rows: ReadonlyMap<string, RowView>;
  selected: string | null;
  now: Date;
  onOpen: (url: string) => void;
  /** Which cards are in sight now: their rows are wanted. */
  onSight: (urls: string[]) => void;
}

const ROW_HEIGHT = 116;

/** The list of what was found: only what is in sight is in the document, however long it is. Arrow keys walk it. */
export function LibraryList({ urls, rows, selected, now, onOpen, onSight }: LibraryListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here; what it gives is read anew on each drawing
  const list = useVirtualizer({ count: urls.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 6, getItemKey: (index) => urls[index]! });
  const items = list.getVirtualItems();
  const sight = items.map(({ index }) => urls[index]!).join('\n');
  useEffect(() => onSight(sight === '' ? [] : sight.split('\n')), [sight, onSight]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 }); // newer browsers answer with a promise, which an effect must not
  }, [urls]);

  const walk = useEffectEvent((step: 1 | -1) => {
    const next = Math.max(0, Math.min(urls.length - 1, (selected === null ? -1 : urls.indexOf(selected)) + step));
    const url = urls[next];
    if (url === undefined) return;
    list.scrollToIndex(next);
    onOpen(url);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus({ preventScroll: true }));
  });
  useEffect(() => {
    const element = scroller.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div ref={scroller} className="library-scroller">
      <ul aria-label={plural('cardsFound', urls.length)} style={{ height: list.getTotalSize() }} className="library-rows">
        {items.map(({ index, key, start }) => {
          const row = rows.get(urls[index]!);
          return (
            <li key={key} ref={list.measureElement} data-index={index} aria-setsize={urls.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              {row ? <LibraryRow row={row} now={now} selected={urls[index] === selected} onOpen={() => onOpen(urls[index]!)} /> : <div className="library-row-empty" style={{ height: ROW_HEIGHT }} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
