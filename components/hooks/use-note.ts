import { useCallback, useEffect, useState } from 'react';

/** How long a note is shown, in ms. */
const NOTE_MS = 2_500;

/** A short note about the last action, cleared after a moment; '' for none. */
export function useNote(): [note: string, say: (words: string) => void] {
  const [note, setNote] = useState<{ words: string } | null>(null);
  useEffect(() => {
    if (note === null) return;
    const timer = setTimeout(() => setNote(null), NOTE_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return [note?.words ?? '', useCallback((words: string) => setNote({ words }), [])];
}
