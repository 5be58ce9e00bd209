import { competitorRows, type CompetitorRow } from '../../../insight/competitor-table.ts';
import type { Item } from '../../../insight/sections/index.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';
import { contextOf } from './competitors/candidates.ts';
import { wantedTables } from './competitors/decide-table.ts';
import { rankedCandidates } from './competitors/rank-candidates.ts';
import { tableSubject, type TableKind } from './competitors/subject.ts';
import { columnOf, subjectColumn } from './competitors/table-cells.ts';

type Cell = Item<'competitors'>;

const MOST_CELLS = 60;
const MOST_COMPETITORS = 4;
const FEWEST_COMPETITORS = 2;
/** Candidates looked at: the last of them are seldom competitors. */
const MOST_CANDIDATES = 8;

/**
 * The article's subject next to two to four competitors, where a reader wants the comparison:
 * models, companies, products or chips. The article's own rivals and figures come before the
 * pack's. Empty where fewer than two competitors have a sourced cell in a row that is shared.
 */
export function competitors(analysis: ArticleAnalysis): Cell[] {
  for (const kind of wantedTables(analysis).slice(0, 2)) {
    const table = tableOf(analysis, kind);
    if (table.length > 0) return table;
  }
  return [];
}

function tableOf(analysis: ArticleAnalysis, kind: TableKind): Cell[] {
  const context = contextOf(analysis, kind, tableSubject(analysis, kind));
  const own = subjectColumn(analysis, context);
  const others = rankedCandidates(analysis, context)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => columnOf(analysis, candidate, context, false))
    .filter((column) => column.length > 0)
    .slice(0, MOST_COMPETITORS);
  const columns = withSharedRows(
    withArticleRow([own, ...others].filter((column) => column.length > 0)),
  );
  const rivals = columns.filter(([cell]) => cell && !cell.subject).length;
  return rivals >= FEWEST_COMPETITORS ? fitted(columns) : [];
}

/**
 * Moves the first quoted cell of a column whose row most columns lack into the free-text row
 * `article` ("Basis raised $100 million").
 */
export function withArticleRow(columns: Cell[][]): Cell[][] {
  const isShared = (row: CompetitorRow): boolean =>
    2 * columns.filter((column) => column.some((cell) => cell.row === row)).length >=
    columns.length;
  return columns.map((column) => {
    if (column.some(({ row }) => row === 'article')) return column;
    const alone = column.find(
      ({ row, text, evidence }) =>
        !isShared(row) && evidence[0]?.kind === 'quote' && text.split(' ').length >= FEWEST_WORDS,
    );
    return alone
      ? column.map((cell) => (cell === alone ? { ...cell, row: 'article' as const } : cell))
      : column;
  });
}
/** A figure alone is no sentence. */
const FEWEST_WORDS = 4;

/**
 * Without rows of which more than half is not known, and without columns that then have nothing to
 * compare.
 */
export function withSharedRows(columns: Cell[][]): Cell[][] {
  const has = (column: Cell[], row: CompetitorRow): boolean =>
    column.some((cell) => cell.row === row);
  const rows = competitorRows.filter(
    (row) => 2 * columns.filter((column) => has(column, row)).length >= columns.length,
  );
  const kept = columns
    .map((column) => column.filter(({ row }) => rows.includes(row)))
    .filter((column) => column.length > 0);
  return kept.length < columns.length && kept.length > 0 ? withSharedRows(kept) : kept;
}

/** Within the section's room: the last rows go first. */
function fitted(columns: Cell[][]): Cell[] {
  const cells = columns.flat();
  if (cells.length <= MOST_CELLS) return cells;
  const last = competitorRows.findLast((row) => cells.some((cell) => cell.row === row));
  return fitted(columns.map((column) => column.filter(({ row }) => row !== last)));
}
