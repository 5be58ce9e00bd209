import { competitorRows, type CompetitorRow } from '../../../insight/competitor-table.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { subjectOf, type Mentioned } from '../entities.ts';
import { quotesOf, type ArticleAnalysis } from '../analyze-article.ts';
import { competitorsOf, type NewModel } from '../../../knowledge/competitors-of.ts';
import { factsOf } from '../../../knowledge/facts-of.ts';
import { entityOf, makerOf } from '../../../knowledge/catalog.ts';
import { companyTable } from './company-table.ts';

type Cell = Item<'competitors'>;

/** How an article states a property of a model or chip; the first group that matched is the cell, in the article's words. */
const properties: [CompetitorRow, RegExp][] = [
  [
    'weights',
    /\b(open[- ]weights?|open[- ]source[ds]?)\b(?! (?:rivals?|competitors?|community))|(开源(?:模型)?权重|权重开放|开放权重)/iu,
  ],
  [
    'licence',
    /(?<![A-Za-z])((?:Apache(?: License)?[- ]2\.0|MIT|BSD-3|CC[- ]BY[\w.-]*)(?: licen[cs]e)?)(?![A-Za-z])(?=.*licen[cs]|.*许可|\s*许可|\.|,|$)/u,
  ],
  [
    'context',
    /((?:\d[\d.,]*\s?(?:[KM]\b|million|thousand)?|one million|two million)[- ]tokens?)[- ]context|context (?:(?:window|length) )?of (?:up to |about )?(\d[\d.,]*\s?(?:[KM]\b|million|thousand)? ?tokens?)|(\d[\d.]*\s?[万百]+\s?(?:tokens?)?)\s?的?上下文/iu,
  ],
  [
    'parameters',
    /(\d[\d.,]*\s?(?:[BT]\b|billion|trillion|million))[- ](?:total )?parameters?\b|参数(?:量|规模)?(?:为|达到?|约)?\s?(\d[\d.]*\s?[万亿]+)|(\d[\d.]*\s?[万亿]+)(?:总)?参数/iu,
  ],
  [
    'price-in',
    /([$€¥]\s?\d[\d.,]*\d|[$€¥]\s?\d) (?:per|for each|a) (?:million|1M|one million) input tokens|每百万输入\s?tokens?\s?(\d[\d.]*\s?元)/iu,
  ],
  [
    'price-out',
    /([$€¥]\s?\d[\d.,]*\d|[$€¥]\s?\d) (?:per|for each|a) (?:million|1M|one million) output tokens|每百万输出\s?tokens?\s?(\d[\d.]*\s?元)/iu,
  ],
  ['memory', /(\d[\d.,]*\s?[GT]B) of (?:HBM\w*|memory|VRAM)|(\d[\d.,]*\s?[GT]B (?:of )?HBM\w*)/u],
];

/** A sentence that sets the subject beside something else may give the other's figures. */
const comparing =
  /\b(?:than|compared|versus|vs|unlike|rivals?|predecessor|competitors?|while)\b|相比|此前|对手/iu;

/** What the article itself states of its subject, in sentences that name it and no other model or chip; the first of each row. */
export function statedCells(reading: ArticleAnalysis, subject: Mentioned, day: string): Cell[] {
  const others = new Set(
    reading.mentions
      .filter(({ kind, name }) => (kind === 'model' || kind === 'chip') && name !== subject.name)
      .flatMap(({ sentences }) => sentences),
  );
  const about = reading.sentences.filter(
    ({ index, text, antecedent }) =>
      !others.has(index) &&
      (subject.sentences.includes(index) || (antecedent !== null && text.includes(subject.name))),
  );
  const cell = (row: CompetitorRow, text: string, evidence: Cell['evidence']): Cell => ({
    text,
    basis: 'stated',
    evidence,
    link: null,
    name: subject.name.slice(0, 80),
    subject: true,
    row,
    asOf: day,
  });
  const described = about.map((sentence) => ({ sentence, evidence: quotesOf(sentence) }));
  for (const sentence of about) {
    // "Lumen 2 has … . It is published under …": the next sentence of the paragraph goes on about what this one began with.
    const next = reading.sentences[sentence.index + 1];
    if (
      next &&
      next.paragraph === sentence.paragraph &&
      sentence.text.startsWith(subject.name) &&
      /^It (?:is|has|was|costs|runs|comes|uses|accepts|supports)\b/.test(next.text) &&
      !others.has(next.index)
    )
      described.push({ sentence: next, evidence: [...quotesOf(next), ...quotesOf(sentence)] });
  }
  const maker = makerCell(reading, subject, cell);
  const stated = described.flatMap(({ sentence, evidence }) =>
    properties.flatMap(([row, pattern]) => {
      const match = pattern.exec(sentence.text);
      const value = match?.slice(1).find(Boolean)?.trim();
      return value === undefined || (comparing.test(sentence.text) && row !== 'weights')
        ? []
        : [cell(row, value, evidence)];
    }),
  );
  return maker ? [maker, ...stated] : stated;
}

/** The maker where one sentence says it releases or has made the subject. */
function makerCell(
  { sentences, mentions }: ArticleAnalysis,
  { name, sentences: at }: Mentioned,
  cell: (row: CompetitorRow, text: string, evidence: Cell['evidence']) => Cell,
): Cell | null {
  for (const index of at.slice(0, 3)) {
    const sentence = sentences[index]!;
    const makers = mentions.filter(
      (mention) =>
        mention.kind === 'organisation' &&
        mention.sentences.includes(index) &&
        makes(sentence.text, mention.name, name),
    );
    if (makers.length === 1) return cell('maker', makers[0]!.name, quotesOf(sentence));
  }
  return null;
}

const releasing =
  /^(?:[^.;]{0,60}\b(?:released?|releases|launched|launches|unveiled|unveils|introduced|introduces|announced|announces|published|open-sourced|shipped)\b[^.;]{0,40}|.{0,12}(?:发布|推出|开源).{0,16}|['’]s\s+(?:new\s+)?)$/iu;

function makes(text: string, maker: string, thing: string): boolean {
  const from = text.indexOf(maker);
  const to = text.indexOf(thing);
  return from >= 0 && to > from && releasing.test(text.slice(from + maker.length, to));
}

type CellCompetitors = Item<'competitors'>;

const MOST_CELLS = 60;

/**
 * The article's subject beside two to four competitors: what the article states of the subject, else dated facts of the pack. Only for an
 * article that is about one model or chip, or that itself says the same kind of thing of several companies; empty where fewer than two
 * competitors have a sourced cell.
 */
export function competitors(reading: ArticleAnalysis): CellCompetitors[] {
  const thing = subjectOf(reading, ['model', 'chip']);
  const products =
    thing && reading.eventType !== 'opinion' && reading.eventType !== 'lawsuit'
      ? productTable(reading, thing.mention)
      : [];
  return products.length > 0 ? products : companyTable(reading);
}

function productTable(reading: ArticleAnalysis, subject: Mentioned): CellCompetitors[] {
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
  const has = (column: CellCompetitors[], row: CompetitorRow): boolean =>
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
  { sentences }: ArticleAnalysis,
  { name, kind, sentences: at }: Mentioned,
  day: string,
  stated: CellCompetitors[],
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

function packCells(
  id: string,
  name: string,
  subject: boolean,
  language: string,
): CellCompetitors[] {
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
function merged(cells: CellCompetitors[]): CellCompetitors[] {
  return cells.filter((cell, index) => cells.findIndex(({ row }) => row === cell.row) === index);
}

function isRow(attribute: string): attribute is CompetitorRow {
  return (competitorRows as readonly string[]).includes(attribute);
}
