import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../components/labels/i18n.ts';
import { KeptView } from '../../components/library/KeptView.tsx';
import { latestHighlights } from '../../lib/browser/db/highlights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';

/** Highlights read at most. */
const MOST_LISTED = 500;

export interface SavedThingsProps {
  onOpen: (url: string) => void;
  /** Runs a command and shows its error. */
  attempt: (work: () => Promise<unknown>) => void;
  /** The same for a deletion, with an offer to undo it in these words. */
  remove: (words: string, work: () => Promise<unknown>) => void;
}

/** Saved statements and highlights of articles, live; saved cards have a view of their own. */
export default function Kept({
  onOpen,
  onShow,
  attempt,
  remove,
}: SavedThingsProps & { onShow: (url: string, words: string) => void }) {
  const marks = useLiveQuery(() => latestHighlights(MOST_LISTED));
  if (!marks) return null;
  return (
    <KeptView
      marks={marks.filter(({ kind }) => kind !== 'card')}
      onOpen={onOpen}
      onShow={({ url, text }) => onShow(url, text)}
      onNote={(id, note) => attempt(() => sendMessage('writeNote', { id, note }))}
      onDelete={(id) => remove(t('keptDeleted'), () => sendMessage('deleteMarks', { ids: [id] }))}
    />
  );
}
