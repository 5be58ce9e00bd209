import { Check, Circle, Library, X } from 'lucide-react';
import type { Highlight } from '../../lib/contract/highlight.ts';
import { t } from '../labels/i18n.ts';
import { LatestCards, type LatestCard } from './LatestCards.tsx';

/** A saved card, as far as its list needs it. */
export type SavedCard = Pick<Highlight, 'id' | 'url' | 'title' | 'note' | 'keptAt'> & {
  read: boolean;
};

interface PanelLibraryProps {
  saved: SavedCard[];
  latest: LatestCard[];
  now: Date;
  onRead: (id: string, read: boolean) => void;
  onRemove: (id: string) => void;
  onSearch: () => void;
}

/** The library in the panel: the reading list, the cards read last, and the way to all of them. */
export function PanelLibrary({
  saved,
  latest,
  now,
  onRead,
  onRemove,
  onSearch,
}: PanelLibraryProps) {
  return (
    <>
      <section className="latest reading-list" aria-labelledby="reading-list">
        <h1 id="reading-list">{t('readingList')}</h1>
        {saved.length === 0 && <p className="reading-list-empty">{t('readingListEmpty')}</p>}
        <ul>
          {saved.map(({ id, url, title, note, read }) => (
            <li key={id} className={read ? 'saved-card saved-read' : 'saved-card'}>
              <button
                type="button"
                className="button-bare"
                aria-pressed={read}
                aria-label={t('markAsRead', title)}
                title={t(read ? 'read' : 'unread')}
                onClick={() => onRead(id, !read)}
              >
                {read ? (
                  <Check size={15} aria-hidden />
                ) : (
                  <Circle size={9} fill="currentColor" aria-hidden className="recap-dot" />
                )}
              </button>
              <div>
                <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
                  {title}
                </a>
                {note && <p className="saved-note">{note}</p>}
              </div>
              <button
                type="button"
                className="button-bare"
                aria-label={t('remove', title)}
                onClick={() => onRemove(id)}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="button button-small" onClick={onSearch}>
          <Library size={14} aria-hidden /> {t('openLibrary')}
        </button>
      </section>
      {latest.length > 0 && <LatestCards cards={latest} now={now} onSearch={onSearch} />}
    </>
  );
}
