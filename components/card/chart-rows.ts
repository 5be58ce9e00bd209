import type { CompetitorTable, PlacedCell } from '../../lib/insight/competitor-table.ts';
import { findNumbers } from '../../lib/text/numbers/find-numbers.ts';

/** A row of a table whose numbers can be compared at a glance. */
export interface ChartRow<Row extends string> {
  row: Row;
  bars: { name: string; subject: boolean; value: number; text: string }[];
}

/** Fewer numbers than this read as well in the table alone. */
const LEAST_BARS = 3;

/**
 * Rows with at least three numbers of one unit, in the given order. A cell counts only if it holds
 * one number: a range or a list of scores has no single value for the bar.
 */
export function chartRows<Cell extends PlacedCell & { text: string }>(
  { names, rows, cellOf }: CompetitorTable<Cell>,
  order: readonly Cell['row'][],
): ChartRow<Cell['row']>[] {
  return order
    .filter((row) => rows.includes(row))
    .flatMap((row) => {
      const found = names.flatMap(({ name, subject }) => {
        const cell = cellOf(name, row);
        const numbers = cell ? findNumbers(cell.text) : [];
        const [number] = numbers;
        return cell && number && numbers.length === 1 && number.value >= 0
          ? [{ name, subject, value: number.value, text: cell.text, unit: number.unit }]
          : [];
      });
      const units = new Set(found.map(({ unit }) => unit));
      const most = Math.max(...found.map(({ value }) => value));
      return found.length >= LEAST_BARS && units.size === 1 && most > 0
        ? [{ row, bars: found.map(({ unit: _unit, ...bar }) => bar) }]
        : [];
    });
}
