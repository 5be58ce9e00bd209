import type { ReactNode } from 'react';

/**
 * The bar at the panel's foot: a strip about the card where there is something to say, then the
 * views.
 */
export function PanelBar({ strip, children }: { strip?: ReactNode; children: ReactNode }) {
  return (
    <div className="panel-bar">
      {strip}
      {children}
    </div>
  );
}
