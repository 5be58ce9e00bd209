import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { audienceLabels } from '../labels/card-labels.ts';
import { useCard } from '../card/card-context.ts';
import { t } from '../labels/i18n.ts';

/** Audience tags; each opens its reason, and the reader's own role is emphasized. */
export function AudienceTags({ items }: { items: GroundedItem<'audience'>[] }) {
  const { role, openEvidence } = useCard();
  return (
    <ul className="tags" aria-label={t('sectionAudience')}>
      {items.map((item, index) => (
        <li key={index}>
          <button
            type="button"
            className={item.audience === role ? 'tag tag-own' : 'tag'}
            aria-haspopup="dialog"
            title={item.text}
            onClick={(event) => openEvidence(item, event.currentTarget)}
          >
            {t(audienceLabels[item.audience])}
            {item.audience === role && <span className="tag-note">{t('yourRole')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
