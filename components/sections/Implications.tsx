import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';

/** What may come of it: who says so kept apart from what is inferred, with the reason and the horizon where stated. */
export function Implications({ items }: { items: GroundedItem<'implications'>[] }) {
  return (
    <ul className="implications">
      {items.map((item, index) => (
        <li key={index} className="implication">
          <p className="implication-text">
            <Statement claim={item} />
          </p>
          {item.rationale && <p className="implication-rationale">{item.rationale}</p>}
          <p className="meta">
            <span>{item.speaker ? t('saidBy', item.speaker) : t('inferred')}</span>
            {item.horizon && (
              <span>
                {t('horizon')}{' '}
                <time dateTime={item.horizon.date} title={formatPartialDate(item.horizon.date)}>
                  {item.horizon.text}
                </time>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
