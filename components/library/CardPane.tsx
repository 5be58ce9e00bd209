import { ArrowLeft, ArrowUpRight, Trash2 } from 'lucide-react';
import type { Settings } from '../../lib/contract/settings.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import type { CardActions } from '../card/card-context.ts';
import { t } from '../labels/i18n.ts';
import { InsightCard } from '../card/InsightCard.tsx';
import type { CardLayout } from '../card/card-layout.ts';

interface CardPaneProps {
  insight: Insight;
  settings: Pick<
    Settings,
    'role' | 'unsupportedClaims' | 'sectionOrder' | 'sectionsOff' | 'sectionsCollapsed'
  >;
  now: Date;
  actions: CardActions;
  onLayout: (layout: CardLayout) => void;
  onDelete: () => void;
  onClose: () => void;
}

/** A card of the library next to the list. */
export function CardPane({
  insight,
  settings,
  now,
  actions,
  onLayout,
  onDelete,
  onClose,
}: CardPaneProps) {
  return (
    <section className="library-card" aria-label={insight.article.title}>
      <div className="library-card-bar">
        <button type="button" className="button-bare library-back" onClick={onClose}>
          <ArrowLeft size={16} aria-hidden /> {t('backToList')}
        </button>
        <a
          className="button-bare"
          href={insight.article.url}
          target="_blank"
          rel="noopener noreferrer"
          data-original
        >
          {t('originalSource', insight.article.publisher)} <ArrowUpRight size={14} aria-hidden />
        </a>
        <button type="button" className="button-bare" onClick={onDelete}>
          <Trash2 size={14} aria-hidden /> {t('deleteCard')}
        </button>
      </div>
      <InsightCard
        key={insight.article.url}
        insight={insight}
        layout={{
          order: settings.sectionOrder,
          off: settings.sectionsOff,
          collapsed: settings.sectionsCollapsed,
        }}
        role={settings.role}
        unsupportedClaims={settings.unsupportedClaims}
        now={now}
        actions={actions}
        onLayout={onLayout}
      />
    </section>
  );
}
