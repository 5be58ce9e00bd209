/** What a cell must say of itself to have its place in the table. */
export interface PlacedCell {
  /** Whose column. */
  name: string;
  row: string;
  asOf: string | null;
  /** In the column of what an article is about; such a column comes first. */
  subject?: boolean;
}

/** Things side by side, of which a cell that is absent is "not known". */
export interface CompetitorTable<Cell extends PlacedCell> {
  names: { name: string; subject: boolean }[];
  rows: Cell['row'][];
  cellOf: (name: string, row: string) => Cell | undefined;
  /** All cells of a place: more than one where sources differ, the article's first. */
  cellsOf: (name: string, row: string) => Cell[];
  /**
   * The date most cells of a column are of: it occurs in the head once, and only other dates in
   * their cells.
   */
  columnDate: (name: string) => string | null;
}

/**
 * Columns with the subject first (`names` first of all, whether anything is known of them or not),
 * and of the rows those of which anything is known.
 */
export function competitorTable<Cell extends PlacedCell>(
  cells: Cell[],
  order: readonly Cell['row'][],
  names: readonly string[] = [],
): CompetitorTable<Cell> {
  const columns = new Map(names.map((name) => [name, false]));
  for (const { name, subject = false } of cells) columns.set(name, columns.get(name) || subject);
  const dates = new Map(
    [...columns.keys()].map((name) => [
      name,
      mostFrequent(cells.flatMap((cell) => (cell.name === name && cell.asOf ? [cell.asOf] : []))),
    ]),
  );
  return {
    names: [...columns]
      .map(([name, subject]) => ({ name, subject }))
      .toSorted((one, other) => Number(other.subject) - Number(one.subject)),
    rows: order.filter((row) => cells.some((cell) => cell.row === row)),
    cellOf: (name, row) => cells.find((cell) => cell.name === name && cell.row === row),
    cellsOf: (name, row) => cells.filter((cell) => cell.name === name && cell.row === row),
    columnDate: (name) => dates.get(name) ?? null,
  };
}

function mostFrequent(values: string[]): string | null {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}

/** The rows of the table, in reading order. */
export const competitorRows = [
  'maker',
  'flagship',
  'release',
  'weights',
  'licence',
  'context',
  'price-in',
  'price-out',
  'modalities',
  'parameters',
  'memory',
  'bandwidth',
  'compute',
  'power',
  'list-price',
  'funding',
  'strategy',
  'focus',
  'benchmark',
  'article',
] as const;
export type CompetitorRow = (typeof competitorRows)[number];
