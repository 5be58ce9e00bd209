import { lazy, Suspense } from 'react';
import { competitorTable, competitorRows } from '../../lib/insight/competitor-table.ts';
import { cellText } from '../labels/cell-labels.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { CompareTable } from '../ui/CompareTable.tsx';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { useCard } from '../card/card-context.ts';
import { Statement } from '../card/Statement.tsx';
import { FollowButton } from '../ui/FollowButton.tsx';

// Reads numbers from text, which the first paint does not need.
const CompetitorChart = lazy(() => import('./CompetitorChart.tsx'));

/** Initial number of rows; a button shows the rest. */
const MOST_ROWS = 4;

/**
 * The article's subject next to its competitors, and the row with the largest differences as bars.
 */
export function Competitors({ items }: { items: GroundedItem<'competitors'>[] }) {
  const table = competitorTable(items, competitorRows);
  const { names, actions } = useCard();
  const { follows, onFollow } = actions;
  // A column that is no name of the card is followed by its words, like a topic.
  const followOf = (name: string) => ({
    id: names.find((one) => one.name === name)?.id ?? name.toLowerCase(),
    name,
  });
  return (
    <>
      <CompareTable
        table={table}
        label={t('sectionCompetitors')}
        most={MOST_ROWS}
        beside={
          onFollow &&
          ((name) => <FollowButton name={followOf(name)} follows={follows} onFollow={onFollow} />)
        }
        cell={(cell, date) => (
          <Statement claim={cell} text={cellText(cell.row, cell.text)}>
            {date && <span className="compare-note">{t('asOf', formatPartialDate(date))}</span>}
          </Statement>
        )}
      />
      <Suspense>
        <CompetitorChart table={table} />
      </Suspense>
    </>
  );
}
