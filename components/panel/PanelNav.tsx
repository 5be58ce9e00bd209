import {
  CalendarDays,
  Library,
  MessageCircleQuestion,
  Newspaper,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t, type MessageKey } from '../labels/i18n.ts';

/** What the panel can show, in the bar's order. */
export const panelViewIds = ['card', 'week', 'library', 'ask'] as const;
export type PanelView = (typeof panelViewIds)[number];

const viewLabels: Record<PanelView, { Icon: LucideIcon; label: MessageKey }> = {
  card: { Icon: Newspaper, label: 'viewCard' },
  week: { Icon: CalendarDays, label: 'viewWeek' },
  library: { Icon: Library, label: 'library' },
  ask: { Icon: MessageCircleQuestion, label: 'viewAsk' },
};

export interface PanelNavProps {
  current: PanelView;
  views: readonly PanelView[];
  onView: (view: PanelView) => void;
  /** What follows the views: the card's menu. */
  children?: ReactNode;
}

/** The views of the panel, one click from each other. */
export function PanelNav({ current, views, onView, children }: PanelNavProps) {
  return (
    <div className="panel-nav">
      <nav aria-label={t('panelViews')}>
        {views.map((view) => {
          const { Icon, label } = viewLabels[view];
          return (
            <button
              key={view}
              type="button"
              aria-current={view === current ? 'page' : undefined}
              onClick={() => onView(view)}
              data-testid={`view-${view}`}
            >
              <Icon size={16} aria-hidden /> <span>{t(label)}</span>
            </button>
          );
        })}
      </nav>
      {children}
    </div>
  );
}
