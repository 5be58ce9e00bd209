import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../labels/i18n.ts';
import { NoteField } from '../ui/NoteField.tsx';

interface KeptItemProps {
  note: string;
  /** Marks an item of the reading list that was read. */
  isRead?: boolean;
  /** Accessible name of the remove button, where its words alone do not say what is removed. */
  removeLabel?: string;
  /** Buttons before the remove button. */
  actions: ReactNode;
  children: ReactNode;
  onNote: (note: string) => void;
  onDelete: () => void;
}

/** A list item of what the reader saved: its content, a note and buttons, the last one to remove it. */
export function KeptItem({
  note,
  isRead = false,
  removeLabel,
  actions,
  children,
  onNote,
  onDelete,
}: KeptItemProps) {
  return (
    <li className={isRead ? 'library-kept saved-read' : 'library-kept'}>
      {children}
      <NoteField note={note} onNote={onNote} />
      <div className="button-row">
        {actions}
        <button type="button" className="button-bare" aria-label={removeLabel} onClick={onDelete}>
          <Trash2 size={14} aria-hidden /> {t('keepNoLonger')}
        </button>
      </div>
    </li>
  );
}
