import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../components/labels/i18n.ts';
import { SavedView } from '../../components/library/SavedView.tsx';
import { savedCards } from '../../lib/browser/db/highlights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { SavedThingsProps } from './Kept.tsx';

/** Saved cards read at most. */
const MOST_LISTED = 500;

/** The reading list, live. */
export default function Saved({ onOpen, attempt, remove }: SavedThingsProps) {
  const cards = useLiveQuery(() => savedCards(MOST_LISTED));
  if (!cards) return null;
  return (
    <SavedView
      cards={cards.map((card) => ({ ...card, read: card.read ?? false }))}
      onOpen={(id, url) => {
        attempt(() => sendMessage('markSavedRead', { id, read: true }));
        onOpen(url);
      }}
      onRead={(id, read) => attempt(() => sendMessage('markSavedRead', { id, read }))}
      onNote={(id, note) => attempt(() => sendMessage('writeNote', { id, note }))}
      onDelete={(id) => remove(t('keptDeleted'), () => sendMessage('deleteMarks', { ids: [id] }))}
    />
  );
}
