import { competitorTable, competitorRows } from '../../lib/insight/competitor-table.ts';
import { chartRows } from '../card/chart-rows.ts';
import { rowLabels } from '../labels/card-labels.ts';
import { cellText } from '../labels/cell-labels.ts';
import { BarChart } from '../ui/BarChart.tsx';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { CompareTable } from '../ui/CompareTable.tsx';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';

/** Rows worth a picture, the most telling first. */
const charted = [
  'price-out',
  'price-in',
  'benchmark',
  'list-price',
  'funding',
  'context',
  'parameters',
  'memory',
  'power',
] as const;
/** Rows shown before the rest has to be asked for. */
const MOST_ROWS = 4;
/** Charts a table has at most: more would be longer than the table. */
const MOST_CHARTS = 1;

/** The article's subject beside its competitors, and the row that differs most as bars. */
export function Competitors({ items }: { items: GroundedItem<'competitors'>[] }) {
  const table = competitorTable(items, competitorRows);
  return (
    <>
      <CompareTable
        table={table}
        label={t('sectionCompetitors')}
        most={MOST_ROWS}
        cell={(cell, date) => (
          <Statement claim={cell} text={cellText(cell.row, cell.text)}>
            {date && <span className="compare-note">{t('asOf', formatPartialDate(date))}</span>}
          </Statement>
        )}
      />
      {chartRows(table, charted)
        .slice(0, MOST_CHARTS)
        .map(({ row, bars }) => (
          <BarChart
            key={row}
            title={t(rowLabels[row])}
            bars={bars.map((bar) => ({ ...bar, text: cellText(row, bar.text) }))}
          />
        ))}
    </>
  );
}
