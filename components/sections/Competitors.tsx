import { competitorTable } from '../../lib/insight/competitor-table.ts';
import type { CompetitorRow } from '../../lib/insight/sections/competitors.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { CompareTable } from '../CompareTable.tsx';
import { formatPartialDate, t } from '../i18n.ts';
import { rowOrder } from '../row-words.ts';
import { Statement } from '../Statement.tsx';

/** The article's subject beside its competitors. */
export function Competitors({ items }: { items: GroundedItem<'competitors'>[] }) {
  return (
    <CompareTable
      table={competitorTable<GroundedItem<'competitors'>>(items, rowOrder as CompetitorRow[])}
      label={t('sectionCompetitors')}
      cell={(cell, date) => <Statement claim={cell}>{date && <span className="compare-note">{t('asOf', formatPartialDate(date))}</span>}</Statement>}
    />
  );
}
