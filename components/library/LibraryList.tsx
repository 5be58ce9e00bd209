import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { plural } from '../labels/i18n.ts';
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

/** Height of a row until it is measured, in pixels. */
const ROW_HEIGHT = 136;

/**
 * The list of what was found: only what is in sight is in the document, however long it is. Arrow
 * keys walk it.
 */
export function LibraryList({ urls, rows, selected, now, onOpen, onSight }: LibraryListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The React Compiler is not used here, so nothing memoizes what this returns.
  // eslint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: urls.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => urls[index] ?? index,
    overscan: 4,
  });
  const shown = virtualizer.getVirtualItems();
  const sight = shown.flatMap(({ index }) => urls[index] ?? []).join('\n');
  useEffect(() => onSight(sight === '' ? [] : sight.split('\n')), [sight, onSight]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 }); // newer browsers answer with a promise, which an effect must not
  }, [urls]);

  const walk = useEffectEvent((step: 1 | -1) => {
    const next = Math.max(
      0,
      Math.min(urls.length - 1, (selected === null ? -1 : urls.indexOf(selected)) + step),
    );
    const url = urls[next];
    if (url === undefined) return;
    virtualizer.scrollToIndex(next, { align: 'auto' });
    onOpen(url);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${next}"] button`)
        ?.focus({ preventScroll: true }),
    );
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
      <ul
        aria-label={plural('cardsFound', urls.length)}
        style={{ height: virtualizer.getTotalSize() }}
        className="library-rows"
      >
        {shown.map(({ index, start, key }) => {
          const url = urls[index];
          const row = url === undefined ? undefined : rows.get(url);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={urls.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {url !== undefined && row && (
                <LibraryRow
                  row={row}
                  now={now}
                  selected={url === selected}
                  onOpen={() => onOpen(url)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
