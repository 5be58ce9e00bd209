import type { TableRow } from '../article.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

/**
 * Where a cell is in its table: the first of the columns it covers, and how many columns and rows
 * it covers.
 */
interface Cell {
  element: number;
  column: number;
  columns: number;
  rows: number;
}

interface Table {
  element: number;
  /** Rows by element, in order, with their cells. */
  rows: { element: number; cells: Cell[]; isHead: boolean }[];
}

/**
 * The data tables of a page: rows and cells by element. Tables that only lay out a page are left
 * out.
 */
export interface Tables {
  tables: Table[];
  /** For each element inside a row of a data table that row, else -1. */
  rowOf: Int32Array;
  /** For each element inside a cell of a data table that cell, else -1. */
  cellOf: Int32Array;
}

/**
 * What a table of data looks like: at least so many rows and columns, cells no longer than this on
 * the whole and on average.
 */
const limits = { rows: 2, columns: 2, longest: 320, mean: 100 };
const codeClass = /(?:^|[\s_-])(?:highlight|code|blob|diff|gist|listing|calendar|datepicker)/i;

/**
 * Finds the data tables: `table` elements and their ARIA likes, without tables inside them, of
 * short cells in rows and columns.
 */
export function tablesOf({ nodes }: Snapshot): Tables {
  const tableOf = new Int32Array(nodes.length).fill(-1);
  const rowOf = new Int32Array(nodes.length).fill(-1);
  const cellOf = new Int32Array(nodes.length).fill(-1);
  const found = new Map<number, Table>();
  const refused = new Set<number>();
  const characters = new Map<number, number>();
  for (const [index, node] of nodes.entries()) {
    const parent = node[0];
    const table = parent < 0 ? -1 : (tableOf[parent] ?? -1);
    if (node.length === 2) {
      const cell = cellOf[parent] ?? -1;
      if (cell >= 0) characters.set(cell, (characters.get(cell) ?? 0) + node[1].trim().length);
      continue;
    }
    const [, tag, attributes] = node as SnapshotElement;
    const role = attributes ? (attributes.role ?? '') : '';
    const isTable =
      (tag === 'table' || role === 'table' || role === 'grid') &&
      role !== 'presentation' &&
      role !== 'none';
    if (isTable || tag === 'table') {
      for (let outer = table; outer >= 0; outer = tableOf[nodes[outer]?.[0] ?? -1] ?? -1)
        refused.add(outer);
      tableOf[index] = isTable ? index : -1;
      if (isTable) found.set(index, { element: index, rows: [] });
      if (attributes && codeClass.test(attributes.class ?? '')) refused.add(index);
      continue;
    }
    tableOf[index] = table;
    if (parent >= 0) {
      rowOf[index] = rowOf[parent] ?? -1;
      cellOf[index] = cellOf[parent] ?? -1;
    }
    if (table < 0) continue;
    const rows = found.get(table)?.rows;
    if (!rows) continue;
    if (
      tag === 'pre' ||
      tag === 'textarea' ||
      (attributes &&
        /(?:^|[\s_-])(?:blob|highlight|code)/i.test(attributes.class ?? '') &&
        tag !== 'code')
    )
      refused.add(table);
    if (tag === 'tr' || role === 'row') {
      rowOf[index] = index;
      cellOf[index] = -1;
      rows.push({ element: index, cells: [], isHead: nodes[parent]?.[1] === 'thead' });
    } else if (/^(?:td|th)$/.test(tag) || /^(?:cell|gridcell|columnheader|rowheader)$/.test(role)) {
      const row = rows.at(-1);
      if (!row || rowOf[index] !== row.element) continue;
      cellOf[index] = index;
      const span = (name: string) =>
        Math.min(
          50,
          Math.max(1, Number.parseInt((attributes && attributes[name]) || '1', 10) || 1),
        );
      row.cells.push({
        element: index,
        column: 0,
        columns: span('colspan'),
        rows: span('rowspan'),
      });
    }
  }
  const tables = [...found.values()].filter(
    (table) => !refused.has(table.element) && isData(table, characters),
  );
  const kept = new Set(tables.map(({ element }) => element));
  for (let index = 0; index < nodes.length; index++)
    if (!kept.has(tableOf[index] ?? -1)) rowOf[index] = cellOf[index] = -1;
  for (const table of tables) placeCells(table);
  return { tables, rowOf, cellOf };
}

function isData({ rows }: Table, characters: Map<number, number>): boolean {
  const full = rows.filter(({ cells }) => cells.length >= limits.columns);
  const sizes = rows.flatMap(({ cells }) =>
    cells.map(({ element }) => characters.get(element) ?? 0),
  );
  const filled = sizes.filter((size) => size > 0);
  return (
    full.length >= limits.rows &&
    full.length * 2 > rows.length &&
    filled.length * 2 >= sizes.length &&
    Math.max(0, ...sizes) <= limits.longest &&
    filled.reduce((sum, size) => sum + size, 0) <= limits.mean * filled.length
  );
}

/** Gives each cell its column, cells that reach down from the rows above taken into account. */
function placeCells({ rows }: Table): void {
  let reaching: number[] = [];
  for (const { cells } of rows) {
    const next = reaching.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const cell of cells) {
      while ((reaching[column] ?? 0) > 0) column++;
      cell.column = column;
      for (let covered = column; covered < column + cell.columns; covered++)
        next[covered] = Math.max(next[covered] ?? 0, cell.rows - 1);
      column += cell.columns;
    }
    reaching = next;
  }
}

/**
 * The rows of a table with their texts tied to headers. Header rows are those in `thead` or of `th`
 * alone, and the first row where it alone holds no figures. A cell that reaches over several rows
 * counts in each of them.
 */
export function rowsOf(
  { tables }: Tables,
  nodes: Snapshot['nodes'],
  textOf: (cell: number) => string,
): Map<number, TableRow> {
  const result = new Map<number, TableRow>();
  for (const [number, { rows }] of tables.entries()) {
    const width = Math.max(
      0,
      ...rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)),
    );
    const grid = rows.map(() => Array.from({ length: Math.min(width, 60) }, () => ''));
    for (const [at, { cells }] of rows.entries())
      for (const cell of cells)
        for (let down = at; down < Math.min(rows.length, at + cell.rows); down++)
          for (
            let across = cell.column;
            across < Math.min(width, 60, cell.column + cell.columns);
            across++
          ) {
            const line = grid[down];
            if (line) line[across] = textOf(cell.element);
          }
    const heads = headCount(rows, nodes, grid);
    const headers = Array.from({ length: width }, (_, column) =>
      [...new Set(grid.slice(0, heads).map((row) => row[column] ?? ''))].filter(Boolean).join(' '),
    );
    for (const [at, { element }] of rows.entries())
      result.set(element, {
        table: number,
        isHeader: at < heads,
        cells: (grid[at] ?? []).map((text, column) => ({
          header: at < heads ? '' : (headers[column] ?? ''),
          text,
        })),
      });
  }
  return result;
}

function headCount(rows: Table['rows'], nodes: Snapshot['nodes'], grid: string[][]): number {
  const isHeader = ({ cells, isHead }: Table['rows'][number]) =>
    isHead ||
    (cells.length > 1 &&
      cells.every(
        ({ element }) =>
          nodes[element]?.[1] === 'th' ||
          /columnheader/.test(((nodes[element] as SnapshotElement)[2] || {}).role ?? ''),
      ));
  let count = 0;
  while (count < Math.min(4, rows.length - 1)) {
    const row = rows[count];
    if (!row || !isHeader(row)) break;
    count++;
  }
  if (count > 0) return count;
  const hasFigures = (row: string[] | undefined) => (row ?? []).some((text) => /\d/.test(text));
  const hasRowHeads = rows.some(({ cells }) =>
    cells.some(({ element }) => nodes[element]?.[1] === 'th'),
  );
  return !hasRowHeads &&
    !hasFigures(grid[0]) &&
    grid.length > 2 &&
    grid.slice(1).filter(hasFigures).length * 2 > grid.length - 1 &&
    (grid[0] ?? []).filter(Boolean).length > 1
    ? 1
    : 0;
}
