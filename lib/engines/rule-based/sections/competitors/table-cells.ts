import { competitorRows, type CompetitorRow } from '../../../../insight/competitor-table.ts';
import type { Item } from '../../../../insight/sections/index.ts';
import { companyFactsOf, productFactsOf } from '../../../../knowledge/company-facts.ts';
import { factsOf, type KnowledgeFact } from '../../../../knowledge/facts-of.ts';
import { entityOf, modelOf } from '../../../../knowledge/catalog.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import { statedCells } from './article-cells.ts';
import { makerOfName, type Candidate, type TableContext } from './candidates.ts';
import { rowCells } from './row-cells.ts';
import { companyCells, mentionCell } from './company-cells.ts';

type Cell = Item<'competitors'>;

/** A column's cells: the article's first, then the pack's; both if they differ. */
export function columnOf(
  analysis: ArticleAnalysis,
  candidate: Candidate,
  context: TableContext,
  subject: boolean,
): Cell[] {
  const { day } = context;
  const { mention } = candidate;
  const name = candidate.name.slice(0, 80);
  const where = { name, at: mention?.sentences ?? [], subject, day };
  const stated = mention
    ? [
        ...(candidate.kind === 'model' ||
        candidate.kind === 'chip' ||
        context.kind === 'models' ||
        context.kind === 'chips'
          ? statedCells(analysis, { ...mention, name }, day, subject)
          : []),
        ...(context.kind === 'companies' || context.kind === 'products'
          ? companyCells(analysis, where)
          : []),
      ]
    : [];
  const facts = factsFor(candidate, context, analysis.language);
  const known = (
    facts.every(({ fact }) => namesWhole(fact.text, name))
      ? facts
      : facts.filter(({ entity }) => isCompany(entity))
  ).flatMap((fact) =>
    isRow(fact.attribute) ? [packCell(fact, fact.attribute, name, subject)] : [],
  );
  const inTables = rowCells(analysis, { name, subject, day });
  const cells = together(firstOfEach([...inTables, ...stated]), firstOfEach(known));
  const more =
    mention && (subject || !cells.some(({ evidence }) => evidence[0]?.kind === 'quote'))
      ? mentionCell(analysis, where)
      : null;
  return more ? [...cells, more] : cells;
}

/** The name as whole words: a fact about "MI350X" does not name the MI350. */
function namesWhole(text: string, name: string): boolean {
  const [words, wanted] = [text, name].map((each) => each.toLowerCase().replace(/[-\s]+/g, ' '));
  const at = words?.indexOf(wanted ?? '') ?? -1;
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]$/u.test(words?.slice(0, at) ?? '') &&
    !/^[\p{L}\p{N}]/u.test(words?.slice(at + name.length) ?? '')
  );
}

/** A company's facts hold for it under any of its names. */
function isCompany(id: string): boolean {
  const entity = entityOf(id);
  return entity !== undefined && 'categories' in entity;
}

function factsFor(
  candidate: Candidate,
  { kind, day }: TableContext,
  language: string,
): KnowledgeFact[] {
  if (kind === 'companies') {
    const id = candidate.maker;
    return id === null ? [] : companyFactsOf(id, { at: day, language });
  }
  if (candidate.kind === 'organisation' && candidate.product === null) {
    const id = candidate.maker;
    return id === null ? [] : companyFactsOf(id, { at: day, language });
  }
  if (kind === 'products' && candidate.product)
    return productFactsOf(candidate.product, { language });
  const id =
    candidate.kind === 'chip'
      ? candidate.id
      : (candidate.id ?? modelOf(candidate.name)?.id ?? null);
  if (id !== null)
    return factsOf(id, { language }).filter(({ date }) => date === undefined || date <= day);
  return candidate.product ? productFactsOf(candidate.product, { language }) : [];
}

function packCell(
  { value, fact }: KnowledgeFact,
  row: CompetitorRow,
  name: string,
  subject: boolean,
): Cell {
  return {
    text: value,
    basis: 'stated',
    evidence: [fact],
    link: { label: fact.source.name, url: fact.source.url },
    name,
    subject,
    row,
    asOf: fact.asOf,
  };
}

/**
 * The article's cells before the pack's; in a row that both have, the pack's cell only if its value
 * differs.
 */
function together(stated: Cell[], known: Cell[]): Cell[] {
  return [
    ...stated,
    ...known.filter((cell) =>
      stated.every(
        ({ row, text }) => row !== cell.row || (comparable.has(row) && differs(text, cell.text)),
      ),
    ),
  ];
}

/** Rows of a single value, which two sources can state differently. */
const comparable: ReadonlySet<CompetitorRow> = new Set([
  'release',
  'weights',
  'context',
  'price-in',
  'price-out',
  'parameters',
  'memory',
  'power',
  'list-price',
]);

/** Other numbers, or the other of open and closed. */
export function differs(one: string, other: string): boolean {
  const [a, b] = [magnitudes(one), magnitudes(other)];
  if (a.length > 0 && b.length > 0)
    return !a.some((x) => b.some((y) => Math.abs(x - y) <= ROUNDING * Math.max(x, y)));
  return isClosed(one) !== isClosed(other);
}

/** "1M" and 1,048,576 are one window. */
const ROUNDING = 0.05;

const scales: readonly [RegExp, number][] = [
  [/^(?:k|thousand|千)/i, 1e3],
  [/^万亿/, 1e12],
  [/^(?:百万|m\b|million)/i, 1e6],
  [/^万/, 1e4],
  [/^亿/, 1e8],
  [/^(?:b\b|bn|billion)/i, 1e9],
  [/^(?:t\b|tn|trillion)/i, 1e12],
];

/** The numbers of a cell in units. */
function magnitudes(text: string): number[] {
  return [...text.matchAll(/(\d[\d,]{0,20}(?:\.\d+)?)[ -]?(\S*)/g)].map(
    ([, number = '', unit = '']) => {
      const scale = scales.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
      return Number(number.replaceAll(',', '')) * scale;
    },
  );
}

function isClosed(text: string): boolean {
  return /clos|proprietary|available only|delay|\bnot\b|闭源|[不没未][^，。]{0,12}(?:开放|开源|公布|公开)/i.test(
    text,
  );
}

function firstOfEach(cells: Cell[]): Cell[] {
  return cells.filter((cell, index) => cells.findIndex(({ row }) => row === cell.row) === index);
}

function isRow(attribute: string): attribute is CompetitorRow {
  return (competitorRows as readonly string[]).includes(attribute);
}

/** The subject as a column of its own table. */
export function subjectColumn(analysis: ArticleAnalysis, context: TableContext): Cell[] {
  const { subject } = context;
  if (!subject) return [];
  return columnOf(
    analysis,
    {
      name: subject.name,
      kind: subject.kind,
      id: subject.id,
      product: null,
      maker: makerOfName(subject),
      mention: subject,
      packRank: null,
      sibling: false,
    },
    context,
    true,
  );
}
