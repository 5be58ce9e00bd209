import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { plural } from '../labels/i18n.ts';
import { LibraryRow, type RowView } from './LibraryRow.tsx';
import { useRowsInSight } from './use-rows-in-sight.ts';

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

/** Of a row until one is drawn, in pixels. */
const ROW_HEIGHT = 136;

/** The list of what was found: only what is in sight is in the document, however long it is. Arrow keys walk it. */
export function LibraryList({ urls, rows, selected, now, onOpen, onSight }: LibraryListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(ROW_HEIGHT);
  const { first, end } = useRowsInSight(scroller, { count: urls.length, height });
  const shown = urls.slice(first, end);
  const sight = shown.join('\n');
  useEffect(() => onSight(sight === '' ? [] : sight.split('\n')), [sight, onSight]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 }); // newer browsers answer with a promise, which an effect must not
  }, [urls]);
  useLayoutEffect(() => {
    // The style sheet's height in the reader's font size.
    const drawn = scroller.current?.querySelector('li')?.getBoundingClientRect().height;
    if (drawn) setHeight(drawn);
  }, [sight]);

  const walk = useEffectEvent((step: 1 | -1) => {
    const next = Math.max(
      0,
      Math.min(urls.length - 1, (selected === null ? -1 : urls.indexOf(selected)) + step),
    );
    const url = urls[next];
    const element = scroller.current;
    if (url === undefined || !element) return;
    const least = (next + 1) * height - element.clientHeight;
    element.scrollTop = Math.min(next * height, Math.max(element.scrollTop, least));
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
        style={{ height: urls.length * height }}
        className="library-rows"
      >
        {shown.map((url, at) => {
          const row = rows.get(url);
          const index = first + at;
          return (
            <li
              key={url}
              data-index={index}
              aria-setsize={urls.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * height}px)` }}
            >
              {row && (
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
