import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { t } from '../labels/i18n.ts';
import { timelineScale } from '../card/timeline-scale.ts';
import { Rail } from '../recap/Rail.tsx';
import { TimelineScale } from '../ui/TimelineScale.tsx';
import { Statement } from '../card/Statement.tsx';

/**
 * Dated events, oldest first, today's marked; over them a line to scale where the dates allow one.
 */
export function Timeline({ items }: { items: GroundedItem<'timeline'>[] }) {
  const events = items.toSorted((a, b) => a.date.localeCompare(b.date));
  const scale = timelineScale(events.map(({ date }) => date));
  return (
    <>
      {scale && (
        <TimelineScale dates={scale} today={events.find(({ today }) => today)?.date ?? null} />
      )}
      <Rail
        events={events.map((item, key) => ({
          key,
          date: item.date,
          note: item.today ? t('thisStory') : null,
          children: (
            <p>
              <Statement claim={item} />
            </p>
          ),
        }))}
      />
    </>
  );
}
