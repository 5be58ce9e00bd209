import { Star } from 'lucide-react';
import type { Insight } from '../../lib/insight/insight.ts';
import type { SnippetPart } from '../../lib/library/search/snippet.ts';
import { eventLabels } from '../labels/event-labels.ts';
import { formatAgo, t } from '../labels/i18n.ts';
import { Marked } from './Marked.tsx';

/** What a row of the list shows of a card. */
export interface RowView {
  insight: Insight;
  readAt: string;
  title: SnippetPart[];
  /** The place that was found, or the card's hook. */
  text: SnippetPart[];
  starred: boolean;
}

/** One card in the list: who, when, headline, and the place that was found. */
export function LibraryRow({
  row,
  now,
  selected,
  onOpen,
}: {
  row: RowView;
  now: Date;
  selected: boolean;
  onOpen: () => void;
}) {
  const { article, eventType } = row.insight;
  return (
    <button
      type="button"
      className="library-row"
      aria-current={selected || undefined}
      onClick={onOpen}
    >
      <span className="library-row-source">
        <span>{article.publisher}</span>
        {eventType !== 'other' && (
          <span className="library-row-event">{t(eventLabels[eventType])}</span>
        )}
        <time dateTime={row.readAt}>{formatAgo(row.readAt, now)}</time>
        {row.starred && <Star size={12} aria-label={t('starred')} className="library-star" />}
      </span>
      <span className="library-row-title" lang={article.language} dir="auto">
        <Marked parts={row.title} />
      </span>
      <span className="library-row-text" lang={row.insight.language} dir="auto">
        <Marked parts={row.text} />
      </span>
    </button>
  );
}
