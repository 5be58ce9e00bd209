import { competitorTable, type CompetitorTable } from '../../insight/competitor-table.ts';
import { citedSources, type CitedSource } from './entity-page.ts';
import { knownRows, type KnownCell, type Named } from './known-cells.ts';

/** Entities as columns, with numbered sources. */
export interface Comparison {
  table: CompetitorTable<KnownCell>;
  sources: CitedSource[];
  /** Number of a cell's source, from 1. */
  numberOf: (cell: KnownCell) => number;
}

/** Compares entities in the given order; numbers sources row by row. */
export function compareEntities(chosen: readonly Named[], cells: KnownCell[]): Comparison {
  const table = competitorTable<KnownCell>(
    cells,
    knownRows,
    chosen.map(({ name }) => name),
  );
  return {
    table,
    ...citedSources(
      table.rows.flatMap((row) => table.names.flatMap(({ name }) => table.cellOf(name, row) ?? [])),
    ),
  };
}

/**
 * The table as text, header row first; each figure is followed by its source number in brackets.
 */
export function comparisonRows(
  { table, numberOf }: Comparison,
  words: {
    row: (row: KnownCell['row']) => string;
    cell: (text: string) => string;
    notKnown: string;
  },
): string[][] {
  const written = (name: string, row: KnownCell['row']) => {
    const cell = table.cellOf(name, row);
    return cell ? `${words.cell(cell.text)} [${numberOf(cell)}]` : words.notKnown;
  };
  const names = table.names.map(({ name }) => name);
  return [
    ['', ...names],
    ...table.rows.map((row) => [words.row(row), ...names.map((name) => written(name, row))]),
  ];
}
