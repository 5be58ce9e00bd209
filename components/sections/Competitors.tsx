import { competitorTable, competitorRows } from '../../lib/insight/competitor-table.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { CompareTable } from '../ui/CompareTable.tsx';
import { formatPartialDate, t } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';

/** The article's subject beside its competitors. */
export function Competitors({ items }: { items: GroundedItem<'competitors'>[] }) {
  return (
    <CompareTable
      table={competitorTable(items, competitorRows)}
      label={t('sectionCompetitors')}
      cell={(cell, date) => (
        <Statement claim={cell}>
          {date && <span className="compare-note">{t('asOf', formatPartialDate(date))}</span>}
        </Statement>
      )}
    />
  );
}
