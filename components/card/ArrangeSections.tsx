import { ArrowDown, ArrowUp } from 'lucide-react';
import { moveSection, orderedSections, toggled, type CardLayout } from './card-layout.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../labels/i18n.ts';
import { bodySectionIds, sectionViews } from '../sections/index.tsx';

/**
 * Which sections the card shows, and in which order; every step takes effect at once and is
 * remembered.
 */
export function ArrangeSections({
  layout,
  onLayout,
  onClose,
}: {
  layout: CardLayout;
  onLayout: (layout: CardLayout) => void;
  onClose: () => void;
}) {
  const order = orderedSections(bodySectionIds, layout.order);
  return (
    <Dialog title={t('arrangeSections')} onClose={onClose}>
      <ol className="arrange">
        {order.map((id, index) => {
          const title = t(sectionViews[id].title);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={!layout.off.includes(id)}
                  onChange={() => onLayout({ ...layout, off: toggled(layout.off, id) })}
                />
                {title}
              </label>
              <button
                type="button"
                className="button-bare"
                disabled={index === 0}
                aria-label={t('moveUp', title)}
                onClick={() => onLayout(moveSection(layout, bodySectionIds, id, -1))}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="button-bare"
                disabled={index === order.length - 1}
                aria-label={t('moveDown', title)}
                onClick={() => onLayout(moveSection(layout, bodySectionIds, id, 1))}
              >
                <ArrowDown size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
