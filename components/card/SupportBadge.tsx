import { Star } from 'lucide-react';
import { useCard, type CheckedClaim } from './card-context.ts';
import { t } from '../labels/i18n.ts';
import { supportLabels } from '../labels/card-labels.ts';

/** The small mark after a statement: how well it is supported, and the way to its evidence. */
export function SupportBadge({ claim }: { claim: CheckedClaim }) {
  const { openEvidence, actions } = useCard();
  const isSaved = actions.keptNotes?.has(claim.text) ?? false;
  const { Icon, label } = supportLabels[claim.support];
  return (
    <button
      type="button"
      className={`mark mark-${claim.support}`}
      data-evidence=""
      aria-haspopup="dialog"
      aria-label={t('showEvidence', t(label))}
      title={t(label)}
      data-saved={isSaved ? '' : undefined}
      onClick={(event) => openEvidence(claim, event.currentTarget)}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
      {isSaved && <Star size={12} fill="currentColor" aria-label={t('starred')} />}
    </button>
  );
}
