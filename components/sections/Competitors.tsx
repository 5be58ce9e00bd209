import type { CompetitorRow } from '../../lib/insight/sections/competitors.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { formatPartialDate, t, type MessageKey } from '../i18n.ts';
import { OrganisationMark } from '../OrganisationMark.tsx';
import { Statement } from '../Statement.tsx';

/** Every row the table can have, in reading order. */
const rowWords: Record<CompetitorRow, MessageKey> = {
  maker: 'rowMaker',
  release: 'rowRelease',
  weights: 'rowWeights',
  licence: 'rowLicence',
  context: 'rowContext',
  'price-in': 'rowPriceIn',
  'price-out': 'rowPriceOut',
  modalities: 'rowModalities',
  parameters: 'rowParameters',
  memory: 'rowMemory',
  power: 'rowPower',
  'list-price': 'rowListPrice',
  funding: 'rowFunding',
  strategy: 'rowStrategy',
  focus: 'rowFocus',
  benchmark: 'rowBenchmark',
};

/** The article's subject beside its competitors: a table that scrolls sideways with its first column held. */
export function Competitors({ items }: { items: GroundedItem<'competitors'>[] }) {
  const { names, rows, cellOf, columnDate } = tableOf(items);
  return (
    // A scrolling region takes the focus, so that the arrow keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={t('sectionCompetitors')} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('comparedOn')}</span>
            </th>
            {names.map(({ name, subject }) => (
              <th key={name} scope="col" className={subject ? 'compare-subject' : undefined}>
                {name}
                <span className="compare-note">
                  {subject && t('thisStory')}
                  {subject && columnDate(name) && ' · '}
                  {columnDate(name) && t('asOf', formatPartialDate(columnDate(name)!))}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(rowWords[row])}</th>
              {names.map(({ name, subject }) => {
                const cell = cellOf(name, row);
                return (
                  <td key={name} className={subject ? 'compare-subject' : undefined}>
                    {cell ? (
                      <>
                        {row === 'maker' && <OrganisationMark name={cell.text} />}
                        <Statement claim={cell}>{cell.asOf && cell.asOf !== columnDate(name) && <span className="compare-note">{t('asOf', formatPartialDate(cell.asOf))}</span>}</Statement>
                      </>
                    ) : (
                      <span className="unknown">{t('notKnown')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Cell = GroundedItem<'competitors'>;

interface Table {
  names: { name: string; subject: boolean }[];
  rows: CompetitorRow[];
  cellOf: (name: string, row: CompetitorRow) => Cell | undefined;
  /** The date most cells of a column are of: it stands in the head once, and only other dates in their cells. */
  columnDate: (name: string) => string | null;
}

/** Columns with the subject first, and only the rows of which anything is known. */
export function tableOf(items: Cell[]): Table {
  const columns = new Map<string, boolean>();
  for (const { name, subject } of items) columns.set(name, columns.get(name) || subject);
  const names = [...columns].map(([name, subject]) => ({ name, subject })).toSorted((a, b) => Number(b.subject) - Number(a.subject));
  const rows = (Object.keys(rowWords) as CompetitorRow[]).filter((row) => items.some((item) => item.row === row));
  const dates = new Map(names.map(({ name }) => [name, mostFrequent(items.flatMap((item) => (item.name === name && item.asOf ? [item.asOf] : [])))]));
  return { names, rows, cellOf: (name, row) => items.find((item) => item.name === name && item.row === row), columnDate: (name) => dates.get(name) ?? null };
}

function mostFrequent(values: string[]): string | null {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
