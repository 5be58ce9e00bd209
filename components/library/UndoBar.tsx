import { Undo2 } from 'lucide-react';
import { t } from '../labels/i18n.ts';

/** Shows what was just deleted, with an undo button; announced to screen readers. */
export function UndoBar({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <output className="undo-bar">
      <span>{words}</span>
      <button type="button" className="button button-small" onClick={onUndo}>
        <Undo2 size={14} aria-hidden /> {t('undo')}
      </button>
    </output>
  );
}
