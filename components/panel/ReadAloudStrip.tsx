import { Square, Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import { t } from '../labels/i18n.ts';

/** Shows that the card is being read aloud, with a stop button. */
export function ReadAloudStrip({ onStop }: { onStop: () => void }) {
  return (
    <div className="panel-strip">
      <Volume2 size={16} aria-hidden />
      <p className="panel-bar-words">{t('readingAloud')}</p>
      <button type="button" className="button button-small" onClick={onStop}>
        <Square size={12} aria-hidden /> {t('stop')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

/**
 * `r` reads the card aloud and stops it again, Escape stops it; silent while something is typed or
 * a dialog is open.
 */
export function useReadAloudKeys({
  isReading,
  onStart,
  onStop,
}: {
  isReading: boolean;
  onStart: () => void;
  onStop: () => void;
}): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest('input, textarea, select, dialog, [popover]')) return;
      if (event.key === 'r') (isReading ? onStop : onStart)();
      else if (event.key === 'Escape' && isReading) onStop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
