import type { ReactNode } from 'react';
import { formatPartialDate } from '../labels/i18n.ts';

/** One dated event on the rail. */
export interface RailEvent {
  key: string | number;
  date: string;
  /** Emphasizes the entry and shows this text next to its date. */
  note?: string | null;
  children: ReactNode;
}

/** Dated events on a rail, oldest first; a longer silence leaves a longer stretch of rail. */
export function Rail({ events, label }: { events: RailEvent[]; label?: string }) {
  return (
    <ol className="rail" aria-label={label}>
      {events.map(({ key, date, note, children }, index) => (
        <li
          key={key}
          className={note ? 'rail-event rail-today' : 'rail-event'}
          data-gap={gapBefore(events[index - 1]?.date, date)}
        >
          <p className="rail-date">
            <time dateTime={date}>{formatPartialDate(date)}</time>
            {note && <span className="rail-note">{note}</span>}
          </p>
          {children}
        </li>
      ))}
    </ol>
  );
}

/**
 * How long nothing happened before an event: a step on the rail for half a year, a bigger one for
 * more than a year.
 */
function gapBefore(earlier: string | undefined, later: string): 'none' | 'half-year' | 'year' {
  if (!earlier) return 'none';
  const months = monthOf(later) - monthOf(earlier);
  if (months > 12) return 'year';
  return months > 5 ? 'half-year' : 'none';
}

function monthOf(date: string): number {
  const [year = 0, month = 6] = date.split('-').map(Number);
  return year * 12 + month;
}
