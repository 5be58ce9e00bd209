import { supportLabels } from '../labels/card-labels.ts';
import { t } from '../labels/i18n.ts';

const explained = ['quoted', 'supported', 'checked', 'context', 'suggested'] as const;

/** What the icons after statements mean, in one line each, until the reader has dismissed it. */
export function MarkLegend({ onDismiss }: { onDismiss: () => void }) {
  return (
    <aside className="legend" aria-label={t('legendTitle')}>
      <ul>
        {explained.map((support) => {
          const { Icon, short } = supportLabels[support];
          return (
            <li key={support}>
              <Icon size={14} strokeWidth={2} aria-hidden className={`mark-${support}`} />
              {t(short)}
            </li>
          );
        })}
      </ul>
      <button type="button" className="button-link" onClick={onDismiss}>
        {t('legendDismiss')}
      </button>
    </aside>
  );
}
