import * as z from 'zod/mini';
import { claimSchema, partialDateSchema } from '../claim.ts';
import { section } from './section.ts';
import { competitorRows } from '../competitor-table.ts';

/**
 * One cell of the table, a claim with its own dated source. A cell that is not here is "not known".
 */
const cellSchema = z.extend(claimSchema, {
  /** Whose column. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** True in the column of what the article is about. */
  subject: z.boolean(),
  row: z.enum(competitorRows),
  asOf: z.nullable(partialDateSchema),
});
type Cell = z.infer<typeof cellSchema>;

export const competitors = section({
  item: cellSchema,
  most: 60,
  slotOf: cellOf,
  merge: fillTable,
  instruction:
    "Cells of a table of the article's subject beside one to four competitors, only as the " +
    "article itself states them; without a competitor, []. name is the column, text the cell's " +
    'value alone, asOf the date for which the value is stated (the publication date unless the ' +
    'article names another).',
  fields: ({ name, asOf }) => [
    { kind: 'name', text: name, orTitle: true },
    ...(asOf === null ? [] : [{ kind: 'date' as const, date: asOf, orPublished: true }]),
  ],
});

/** Where a cell stands: the subject's column is one column however it is spelled. */
function cellOf({ name, subject, row }: Cell): string {
  return `${subject ? '' : columnOf(name)}|${row}`;
}

function columnOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The rules' table with the cells a model found in the article and the rules lack, in columns the
 * table has. Where the rules made no table, the model's own, if it sets the subject next to
 * someone.
 */
function fillTable(written: Cell[], rules: Cell[]): Cell[] {
  if (rules.length === 0)
    return written.some((cell) => cell.subject) && written.some((cell) => !cell.subject)
      ? written
      : [];
  const taken = new Set(rules.map(cellOf));
  const columns = new Map(
    rules.map((cell) => [cell.subject ? '' : columnOf(cell.name), cell.name]),
  );
  const added = written.flatMap((cell) => {
    const name = columns.get(cell.subject ? '' : columnOf(cell.name));
    return name === undefined || taken.has(cellOf(cell)) ? [] : [{ ...cell, name }];
  });
  return [...rules, ...added];
}
