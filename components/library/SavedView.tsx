import { Check, Circle } from 'lucide-react';
import type { Highlight } from '../../lib/contract/highlight.ts';
import { formatTime, t } from '../labels/i18n.ts';
import { KeptItem } from './KeptItem.tsx';
import { LibraryEmpty } from './LibraryEmpty.tsx';

interface SavedViewProps {
  /** Unread ones first. */
  cards: (Pick<Highlight, 'id' | 'url' | 'title' | 'note' | 'keptAt'> & { read: boolean })[];
  onOpen: (id: string, url: string) => void;
  onRead: (id: string, read: boolean) => void;
  onNote: (id: string, note: string) => void;
  onDelete: (id: string) => void;
}

/** The reading list: saved cards with whether they were read and room for a note. */
export function SavedView({ cards, onOpen, onRead, onNote, onDelete }: SavedViewProps) {
  if (cards.length === 0)
    return <LibraryEmpty title={t('nothingKept')} text={t('readingListEmpty')} />;
  return (
    <div className="library-column">
      <ul aria-label={t('readingList')}>
        {cards.map(({ id, url, title, note, keptAt, read }) => (
          <KeptItem
            key={id}
            note={note}
            isRead={read}
            removeLabel={t('remove', title)}
            onNote={(words) => onNote(id, words)}
            onDelete={() => onDelete(id)}
            actions={
              <button
                type="button"
                className="button-bare"
                aria-pressed={read}
                aria-label={t('markAsRead', title)}
                onClick={() => onRead(id, !read)}
              >
                {read ? (
                  <Check size={14} aria-hidden />
                ) : (
                  <Circle size={9} fill="currentColor" aria-hidden className="recap-dot" />
                )}{' '}
                {t(read ? 'read' : 'unread')}
              </button>
            }
          >
            <h2 className="library-saved-title">
              <button type="button" dir="auto" onClick={() => onOpen(id, url)}>
                {title}
              </button>
            </h2>
            <p className="meta">
              <time dateTime={keptAt}>{formatTime(keptAt)}</time>
            </p>
          </KeptItem>
        ))}
      </ul>
    </div>
  );
}
