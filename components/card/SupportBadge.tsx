import { useCard, type CheckedClaim } from './card-context.ts';
import { t } from '../labels/i18n.ts';
import { supportLabels } from '../labels/card-labels.ts';

/** The small mark after a statement: how well it is supported, and the way to its evidence. */
export function SupportBadge({ claim }: { claim: CheckedClaim }) {
  const { openEvidence } = useCard();
  const { Icon, label } = supportLabels[claim.support];
  return (
    <button
      type="button"
      className={`mark mark-${claim.support}`}
      data-evidence=""
      aria-haspopup="dialog"
      aria-label={t('showEvidence', t(label))}
      title={t(label)}
      onClick={(event) => openEvidence(claim, event.currentTarget)}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
    </button>
  );
}
