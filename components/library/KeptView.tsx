import { ArrowUpRight } from 'lucide-react';
import type { Highlight } from '../../lib/contract/highlight.ts';
import { formatTime, t } from '../labels/i18n.ts';
import { KeptItem } from './KeptItem.tsx';
import { LibraryEmpty } from './LibraryEmpty.tsx';

interface KeptViewProps {
  marks: Highlight[];
  onOpen: (url: string) => void;
  onShow: (mark: Highlight) => void;
  onNote: (id: string, note: string) => void;
  onDelete: (id: string) => void;
}

/** Saved statements and highlights of articles, each with a field for a note. */
export function KeptView({ marks, onOpen, onShow, onNote, onDelete }: KeptViewProps) {
  if (marks.length === 0)
    return <LibraryEmpty title={t('nothingKept')} text={t('nothingKeptText')} />;
  return (
    <div className="library-column">
      <ul aria-label={t('keptView')}>
        {marks.map((mark) => (
          <KeptItem
            key={mark.id}
            note={mark.note}
            onNote={(note) => onNote(mark.id, note)}
            onDelete={() => onDelete(mark.id)}
            actions={
              mark.kind === 'highlight' && (
                <button type="button" className="button-bare" onClick={() => onShow(mark)}>
                  <ArrowUpRight size={14} aria-hidden /> {t('showOnPage')}
                </button>
              )
            }
          >
            <blockquote dir="auto">{mark.text}</blockquote>
            <p className="meta">
              <button type="button" className="button-link" onClick={() => onOpen(mark.url)}>
                {mark.title}
              </button>
              <time dateTime={mark.keptAt}>{formatTime(mark.keptAt)}</time>
              {mark.lostAt && (
                <span className="library-lost">{t('lostSince', formatTime(mark.lostAt))}</span>
              )}
            </p>
          </KeptItem>
        ))}
      </ul>
    </div>
  );
}
