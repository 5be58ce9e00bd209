import { useEffect, useState } from 'react';
import { panelNoteValue } from '../../lib/browser/stored-items.ts';
import { t } from '../labels/i18n.ts';

/** How long a note is shown, in ms. */
const NOTE_MS = 2_500;

/** What the background did for a tab just now, in words; '' for nothing. */
export function usePanelNote(tabId: number | null): string {
  const [note, setNote] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unwatch = panelNoteValue.watch((said) => {
      if (said === null || said.tabId !== tabId) return;
      setNote(t(said.note));
      clearTimeout(timer);
      timer = setTimeout(() => setNote(''), NOTE_MS);
    });
    return () => {
      unwatch();
      clearTimeout(timer);
    };
  }, [tabId]);
  return note;
}
