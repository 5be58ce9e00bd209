import type { ScaledDate } from '../card/timeline-scale.ts';
import { formatPartialDate } from '../labels/i18n.ts';

/**
 * Dated events on a linear scale; hidden from screen readers, which read the dates in the list
 * below it.
 */
export function TimelineScale({ dates, today }: { dates: ScaledDate[]; today: string | null }) {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="scale" aria-hidden>
      <div className="scale-line">
        {dates.map(({ date, at }, index) => (
          <span
            key={index}
            className={date === today ? 'scale-dot scale-today' : 'scale-dot'}
            style={{ insetInlineStart: `${100 * at}%` }}
            title={formatPartialDate(date)}
          />
        ))}
      </div>
      <div className="scale-ends">
        <span>{formatPartialDate(first.date)}</span>
        <span>{formatPartialDate(last.date)}</span>
      </div>
    </div>
  );
}
