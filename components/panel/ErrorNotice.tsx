import { TriangleAlert } from 'lucide-react';
import type { ErrorInfo } from '../../lib/errors.ts';
import { errorLabelOf, remedyLabels, type ErrorRemedy } from '../labels/error-labels.ts';
import { t } from '../labels/i18n.ts';

/**
 * An error as a strip: what went wrong, what helps, and the button for it. `kept` adds that the
 * card below is unchanged.
 */
export function ErrorNotice({
  error,
  kept = false,
  onRemedy,
}: {
  error: ErrorInfo;
  kept?: boolean;
  onRemedy: (remedy: ErrorRemedy) => void;
}) {
  const { title, advice, remedy } = errorLabelOf(error);
  const label = remedyLabels[remedy];
  return (
    <div className="notice notice-error" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className="notice-words">
        <p>
          <strong>{t(title)}</strong> {t(advice)} {kept && t('draftKept')}
        </p>
        {error.detail && (
          <details className="notice-detail">
            <summary>{t('details')}</summary>
            <code>{error.detail}</code>
          </details>
        )}
        {label && (
          <button type="button" className="button button-small" onClick={() => onRemedy(remedy)}>
            {t(label)}
          </button>
        )}
      </div>
    </div>
  );
}
