import type { CompetitorRow, CompetitorTable } from '../../lib/insight/competitor-table.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { chartRows } from '../card/chart-rows.ts';
import { rowLabels } from '../labels/card-labels.ts';
import { cellText } from '../labels/cell-labels.ts';
import { t } from '../labels/i18n.ts';
import { BarChart } from '../ui/BarChart.tsx';

/** Rows worth a picture, the most telling first. */
const charted: readonly CompetitorRow[] = [
  'price-out',
  'price-in',
  'benchmark',
  'list-price',
  'funding',
  'context',
  'parameters',
  'memory',
  'power',
];
/** Charts a table has at most: more would be longer than the table. */
const MOST_CHARTS = 1;

/**
 * The row of a competitor table that differs most, as bars. Loaded after the card: it reads the
 * cells as numbers.
 */
export default function CompetitorChart({
  table,
}: {
  table: CompetitorTable<GroundedItem<'competitors'>>;
}) {
  return chartRows(table, charted)
    .slice(0, MOST_CHARTS)
    .map(({ row, bars }) => (
      <BarChart
        key={row}
        title={t(rowLabels[row])}
        bars={bars.map((bar) => ({ ...bar, text: cellText(row, bar.text) }))}
      />
    ));
}
