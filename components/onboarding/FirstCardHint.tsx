import { PanelRight } from 'lucide-react';
import { t } from '../labels/i18n.ts';
import './FirstRun.css';

/** One-time hint to the first card, with the button that opens it. */
export function FirstCardHint({ title, onOpen }: { title: string; onOpen: () => void }) {
  return (
    <main className="first-run">
      <h1>{t('hintTitle')}</h1>
      <p className="first-run-lead">{t('hintText', title)}</p>
      <button
        type="button"
        className="button button-primary"
        onClick={onOpen}
        data-testid="open-panel"
      >
        <PanelRight size={16} aria-hidden /> {t('openCard')}
      </button>
    </main>
  );
}
