import { Ban } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';
import { errorLabels } from '../labels/error-labels.ts';
import { t } from '../labels/i18n.ts';
import { PanelMessage } from '../panel/PanelMessage.tsx';

/**
 * Shows an error message in place of a page that fails to render (a library that cannot be opened).
 */
export class ErrorBoundary extends Component<
  { children: ReactNode; onRetry: () => void },
  { error: ErrorInfo | null }
> {
  override state: { error: ErrorInfo | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown): { error: ErrorInfo } {
    return { error: errorInfo(thrown) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { title, advice } = errorLabels[error.code];
    return (
      <main className="panel">
        <PanelMessage
          Icon={Ban}
          title={t(title)}
          actions={
            <button type="button" className="button button-primary" onClick={this.props.onRetry}>
              {t('tryAgain')}
            </button>
          }
        >
          <p>{t(advice)}</p>
          {error.detail && (
            <details className="notice-detail">
              <summary>{t('details')}</summary>
              <code>{error.detail}</code>
            </details>
          )}
        </PanelMessage>
      </main>
    );
  }
}
