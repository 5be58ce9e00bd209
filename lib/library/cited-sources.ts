import type { KnownCell } from './known-cells.ts';

/** Where figures come from, numbered as they are met. */
export interface CitedSource {
  name: string;
  url: string;
  asOf: string | null;
}

/** The sources of these cells, each once, and the number (from 1) of a cell's. */
export function citedSources(cells: readonly KnownCell[]): {
  sources: CitedSource[];
  numberOf: (cell: KnownCell) => number;
} {
  const numbers = new Map<string, number>();
  const sources: CitedSource[] = [];
  for (const cell of cells) {
    if (numbers.has(keyOf(cell))) continue;
    numbers.set(keyOf(cell), sources.push({ ...cell.source, asOf: cell.asOf }));
  }
  return { sources, numberOf: (cell) => numbers.get(keyOf(cell)) ?? 0 };
}

function keyOf({ source, asOf }: KnownCell): string {
  return `${source.url} ${asOf}`;
}
