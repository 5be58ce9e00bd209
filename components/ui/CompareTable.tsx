import { useState, type ReactNode } from 'react';
import type { CompetitorTable, PlacedCell } from '../../lib/insight/competitor-table.ts';
import type { KnownRow } from '../../lib/library/entities/known-cells.ts';
import { formatNumber, formatPartialDate, t } from '../labels/i18n.ts';
import { OrganisationLogo } from './OrganisationLogo.tsx';
import { rowLabels } from '../labels/card-labels.ts';

interface CompareTableProps<Cell extends PlacedCell & { text: string }> {
  table: CompetitorTable<Cell & { row: KnownRow }>;
  label: string;
  cell: (cell: Cell, date: string | null) => ReactNode;
  /** Rendered next to a column's name. */
  beside?: ((name: string) => ReactNode) | undefined;
  /** Initial number of rows; a button shows the rest. */
  most?: number;
}

/**
 * Comparison table with a sticky first column. `cell` gets a `date` only where a cell's date
 * differs from its column's.
 */
export function CompareTable<Cell extends PlacedCell & { text: string }>({
  table: { names, rows, cellsOf, columnDate },
  label,
  cell,
  beside,
  most = Number.POSITIVE_INFINITY,
}: CompareTableProps<Cell>) {
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= most + 1 ? rows : rows.slice(0, most);
  return (
    <>
      {/* A scrolling region takes the focus, so that the arrow keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" aria-label={label} tabIndex={0}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('comparedOn')}</span>
              </th>
              {names.map(({ name, subject }) => {
                const date = columnDate(name);
                return (
                  <th key={name} scope="col" className={subject ? 'compare-subject' : undefined}>
                    {name}
                    {beside?.(name)}
                    <span className="compare-note">
                      {subject && t('thisStory')}
                      {subject && date && ' · '}
                      {date && t('asOf', formatPartialDate(date))}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row}>
                <th scope="row">{t(rowLabels[row])}</th>
                {names.map(({ name, subject }) => {
                  const found = cellsOf(name, row);
                  return (
                    <td key={name} className={subject ? 'compare-subject' : undefined}>
                      {found.map((each) => (
                        <div key={each.text}>
                          {row === 'maker' && <OrganisationLogo name={each.text} />}
                          {cell(each, each.asOf === columnDate(name) ? null : each.asOf)}
                        </div>
                      ))}
                      {found.length === 0 && (
                        <span className="unknown" title={t('notKnown')}>
                          <span aria-hidden>–</span>
                          <span className="visually-hidden">{t('notKnown')}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <button type="button" className="button-link show-more" onClick={() => setAll(true)}>
          {t('showAll', formatNumber(rows.length))}
        </button>
      )}
    </>
  );
}
