import { Ellipsis } from 'lucide-react';
import { useId, useState, lazy, Suspense } from 'react';
import { t } from '../labels/i18n.ts';
import type { Settings, TextSize } from '../../lib/contract/settings.ts';
import type { PanelActions } from '../panel/panel-actions.ts';
import type { CardLayout } from './card-layout.ts';
import { CardMenu } from './CardMenu.tsx';

const ArrangeSections = lazy(async () => ({
  default: (await import('./ArrangeSections.tsx')).ArrangeSections,
}));

/** The button for the card's menu, and what the menu opens. */
export function CardMenuButton({
  publisher,
  textSize,
  theme,
  layout,
  actions,
  onReadAloud,
  translate,
  onHelp,
}: {
  publisher: string;
  textSize: TextSize;
  theme: Settings['theme'];
  onReadAloud?: (() => void) | undefined;
  translate?: { label: string; onSelect: () => void } | undefined;
  layout: CardLayout;
  actions: PanelActions;
  onHelp: () => void;
}) {
  const [arranging, setArranging] = useState(false);
  const menu = useId();
  return (
    <>
      <button type="button" className="button-bare" aria-label={t('more')} popoverTarget={menu}>
        <Ellipsis size={18} aria-hidden />
      </button>
      <CardMenu
        id={menu}
        onExport={actions.onExport}
        onSend={actions.onSend}
        onShare={actions.onShare}
        onReadAloud={onReadAloud}
        translate={translate}
        textSize={textSize}
        onTextSize={actions.onTextSize}
        theme={theme}
        onTheme={actions.onTheme}
        onArrange={() => setArranging(true)}
        onEngines={() => actions.onOpenOptions('engines')}
        onOptions={() => actions.onOpenOptions('all')}
        publisher={publisher}
        onHidePublisher={actions.onHidePublisher}
        onHelp={onHelp}
      />
      {arranging && (
        <Suspense fallback={null}>
          <ArrangeSections
            layout={layout}
            onLayout={actions.onLayout}
            onClose={() => setArranging(false)}
          />
        </Suspense>
      )}
    </>
  );
}
