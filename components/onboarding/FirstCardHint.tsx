import { PanelRight } from 'lucide-react';
import { t } from '../labels/i18n.ts';
import './FirstRun.css';

/** Says once where the first card waits, with the one button that opens it. */
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
