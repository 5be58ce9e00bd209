import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';

/** A collapsible section of the card with a heading; collapsed, it shows its number of items. */
export function CardSection({
  id,
  title,
  count,
  collapsed,
  onToggle,
  children,
}: {
  id: string;
  title: string;
  count: number;
  collapsed: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const body = useId();
  return (
    <section className="section" data-section={id}>
      <h2 className="section-title">
        <button type="button" aria-expanded={!collapsed} aria-controls={body} onClick={onToggle}>
          <span>{title}</span>
          {collapsed && <span className="section-count">{count}</span>}
          <ChevronDown size={16} aria-hidden className="section-chevron" />
        </button>
      </h2>
      <div id={body} hidden={collapsed} className="section-body">
        {children}
      </div>
    </section>
  );
}
