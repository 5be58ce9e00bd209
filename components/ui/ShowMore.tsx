import { useState, type ReactNode } from 'react';
import { formatNumber, t } from '../labels/i18n.ts';

/**
 * The first items of a list, and a button for the rest. One item over the limit is shown with the
 * others.
 */
export function ShowMore<Item>({
  items,
  most,
  children,
}: {
  items: Item[];
  most: number;
  children: (shown: Item[]) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const isLong = items.length > most + 1;
  return (
    <>
      {children(all || !isLong ? items : items.slice(0, most))}
      {!all && isLong && (
        <button type="button" className="button-link show-more" onClick={() => setAll(true)}>
          {t('showAll', formatNumber(items.length))}
        </button>
      )}
    </>
  );
}
