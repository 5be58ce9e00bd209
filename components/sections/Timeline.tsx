import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { formatPartialDate, t } from '../i18n.ts';
import { Statement } from '../Statement.tsx';

/** Dated events on a rail, oldest first; a longer silence leaves a longer stretch of rail, and today's event is marked. */
export function Timeline({ items }: { items: GroundedItem<'timeline'>[] }) {
  const events = items.toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <ol className="rail">
      {events.map((item, index) => (
        <li key={index} className={item.today ? 'rail-event rail-today' : 'rail-event'} data-gap={gapBefore(events[index - 1]?.date, item.date)}>
          <p className="rail-date">
            <time dateTime={item.date}>{formatPartialDate(item.date)}</time>
            {item.today && <span className="rail-note">{t('thisStory')}</span>}
          </p>
          <p>
            <Statement claim={item} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** How long nothing happened before an event: a step on the rail for half a year, a bigger one for more than a year. */
function gapBefore(earlier: string | undefined, later: string): 'none' | 'half-year' | 'year' {
  if (!earlier) return 'none';
  const months = monthOf(later) - monthOf(earlier);
  if (months > 12) return 'year';
  return months > 5 ? 'half-year' : 'none';
}

function monthOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return year! * 12 + (month ?? 6);
}
