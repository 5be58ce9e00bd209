import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/**
 * A panel page without a card: a headline with the state (without its final period), the reason and
 * the available actions.
 */
export function PanelMessage({
  Icon,
  title,
  children,
  actions,
}: {
  Icon: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="panel-message">
      <Icon size={28} strokeWidth={1.25} aria-hidden className="panel-message-icon" />
      <h1>{title.replace(/[.。]$/u, '')}</h1>
      <div className="panel-message-text">{children}</div>
      {actions && <div className="panel-message-actions">{actions}</div>}
    </div>
  );
}
