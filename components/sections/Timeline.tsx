import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { t } from '../labels/i18n.ts';
import { Rail } from '../recap/Rail.tsx';
import { Statement } from '../card/Statement.tsx';

/** Dated events, oldest first, today's marked. */
export function Timeline({ items }: { items: GroundedItem<'timeline'>[] }) {
  const events = items.toSorted((a, b) => a.date.localeCompare(b.date));
  return (
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
  );
}
