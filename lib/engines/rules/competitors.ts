import { competitorRows, type CompetitorRow } from '../../insight/sections/competitor-rows.ts';
import type { Item } from '../../insight/sections/index.ts';
import { competitorsOf, type NewModel } from '../../knowledge/competitors-of.ts';
import { factsOf } from '../../knowledge/facts-of.ts';
import { entityOf, makerOf } from '../../knowledge/knowledge.ts';
import { statedCells } from './stated-cells.ts';
import { companyTable } from './company-table.ts';
import { subjectOf, type Mentioned } from './entities.ts';
import type { Reading } from './reading.ts';

type Cell = Item<'competitors'>;

const MOST_CELLS = 60;

/**
 * The article's subject beside two to four competitors: what the article states of the subject, else dated facts of the pack. Only for an
 * article that is about one model or chip, or that itself says the same kind of thing of several companies; empty where fewer than two
 * competitors have a sourced cell.
 */
export function competitors(reading: Reading): Cell[] {
  const thing = subjectOf(reading, ['model', 'chip']);
  const products =
    thing && reading.eventType !== 'opinion' && reading.eventType !== 'lawsuit'
      ? productTable(reading, thing.mention)
      : [];
  return products.length > 0 ? products : companyTable(reading);
}

function productTable(reading: Reading, subject: Mentioned): Cell[] {
  const day = reading.article.publishedAt?.slice(0, 10) ?? reading.article.readAt.slice(0, 10);
  const known = subject.id === null ? undefined : entityOf(subject.id);
  const stated = statedCells(reading, subject, day);
  const described = known ? subject.id! : newModel(reading, subject, day, stated);
  if (described === null) return [];
  const mentioned = reading.mentions.flatMap(({ id }) =>
    id === null || id === subject.id ? [] : [id],
  );
  const rivals = competitorsOf(described, { at: day, mentioned, most: 3 });
  const own = merged([
    ...stated,
    ...(known ? packCells(subject.id!, subject.name, true, reading.language) : []),
  ]);
  const others = rivals.map(({ id, name }) => packCells(id, name, false, reading.language));
  const columns = [own, ...others].filter((column) => column.length > 0);
  if (own.length === 0 || columns.length < 3) return [];
  const has = (column: Cell[], row: CompetitorRow): boolean =>
    column.some((cell) => cell.row === row);
  const rows = competitorRows.filter(
    (row) => has(own, row) || columns.filter((column) => has(column, row)).length >= 2,
  );
  return columns
    .flatMap((column) => column.filter((cell) => rows.includes(cell.row)))
    .slice(0, MOST_CELLS);
}

/** A model the pack does not know: its maker is that of its family, or whoever the article says makes it, never guessed. */
function newModel(
  { sentences }: Reading,
  { name, kind, sentences: at }: Mentioned,
  day: string,
  stated: Cell[],
): NewModel | null {
  const family = /^\p{L}+/u.exec(name)?.[0];
  if (kind !== 'model') return null;
  const maker =
    (family && makerOf(family)?.id) ||
    stated.find(({ row }) => row === 'maker')?.text.toLowerCase();
  if (!maker) return null;
  const open = at.some((index) =>
    /\bopen[- ](?:source[ds]?|weights?)\b|开源/i.test(sentences[index]?.text ?? ''),
  );
  return {
    name,
    organisation: maker,
    released: day.slice(0, 7),
    inputs: ['text'],
    outputs: ['text'],
    ...(open ? { openWeights: true } : {}),
  };
}

function packCells(id: string, name: string, subject: boolean, language: string): Cell[] {
  return factsOf(id, { language }).flatMap(({ attribute, value, fact }) =>
    isRow(attribute)
      ? [
          {
            text: value,
            basis: 'stated' as const,
            evidence: [fact],
            link: { label: fact.source.name, url: fact.source.url },
            name: name.slice(0, 80),
            subject,
            row: attribute,
            asOf: fact.asOf,
          },
        ]
      : [],
  );
}

/** The first cell of each row: the article's before the pack's. */
function merged(cells: Cell[]): Cell[] {
  return cells.filter((cell, index) => cells.findIndex(({ row }) => row === cell.row) === index);
}

function isRow(attribute: string): attribute is CompetitorRow {
  return (competitorRows as readonly string[]).includes(attribute);
}
