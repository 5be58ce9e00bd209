import { useState } from 'react';
import { t } from '../labels/i18n.ts';

const MOST_CHARACTERS = 10_000;

/** Room for a note; it is saved when the reader leaves the field. */
export function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const [text, setText] = useState(note);
  return (
    <textarea
      className="field note-field"
      rows={1}
      maxLength={MOST_CHARACTERS}
      value={text}
      placeholder={t('addNote')}
      aria-label={t('addNote')}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== note && onNote(text)}
    />
  );
}
