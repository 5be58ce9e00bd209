import type { CompetitorRow } from '../../../insight/competitor-table.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { entityOf } from '../../../knowledge/catalog.ts';
import { subjectOf, type Mentioned } from '../entities.ts';
import { quotesOf, type ArticleAnalysis } from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';

type Cell = Item<'competitors'>;

const MOST_COMPETITORS = 4;
const CELL_WORDS = 22;

/** What a sentence about a company tells of it; the first that fits. */
const rows: [CompetitorRow, RegExp][] = [
  [
    'funding',
    /\b(?:raised|raises|raising|valued at|valuation|funding|revenue|worth)\b.*[$€£¥\d]|融资|估值|营收/i,
  ],
  ['benchmark', /\b(?:scor(?:ed|es)|benchmark|ranks?|ranked|accuracy)\b|得分|跑分/i],
  [
    'strategy',
    /\b(?:strategy|plans? to|aims? to|continues? to|keeps?|kept|has (?:chosen|continued|decided|kept|moved)|publish(?:es|ed)|open[- ]?(?:source|weights?)|charges?|invests?|partner(?:s|ed)|bets?|shift(?:s|ed))\b|战略|坚持|转向|开源|计划/i,
  ],
  [
    'focus',
    /\b(?:builds?|makes?|develops?|offers?|sells?|speciali[sz]es|focus(?:es|ed)?|serves?)\b|专注|主打|提供/i,
  ],
];

/** Not makers of anything that competes. */
const outside = new Set(['investor', 'regulator', 'media', 'research', 'safety', 'benchmark']);

/**
 * Companies side by side by what the article itself says of each: sentences that begin with the company's name. Two to four beside the
 * article's subject, in rows that at least two of them share; empty otherwise.
 */
export function companyTable(reading: ArticleAnalysis): Cell[] {
  const day = reading.article.publishedAt?.slice(0, 10) ?? null;
  const subject = subjectOf(reading, ['organisation'])?.mention;
  if (!subject || day === null) return [];
  const own = columnOf(reading, subject, true, day);
  const others = reading.mentions
    .filter(
      (mention) =>
        mention !== subject && mention.kind === 'organisation' && competes(subject, mention),
    )
    .map((mention) => columnOf(reading, mention, false, day))
    .filter((column) => column.length > 0)
    .slice(0, MOST_COMPETITORS);
  const shared = [own, ...others]
    .flatMap((column) => column.map(({ row }) => row))
    .filter((row, at, all) => all.indexOf(row) !== at);
  const columns = [own, ...others]
    .map((column) => column.filter(({ row }) => shared.includes(row)))
    .filter((column) => column.length > 0);
  return columns.length >= 3 && columns[0]![0]!.subject ? columns.flat() : [];
}

function columnOf(
  { sentences, language }: ArticleAnalysis,
  { name, sentences: at }: Mentioned,
  subject: boolean,
  day: string,
): Cell[] {
  const cells: Cell[] = [];
  for (const index of at) {
    const sentence = sentences[index];
    if (
      !sentence?.standsAlone ||
      !sentence.text.startsWith(name) ||
      /^[\p{L}\d-]/u.test(sentence.text.slice(name.length))
    )
      continue;
    const row = rows.find(([, pattern]) => pattern.test(sentence.text))?.[0];
    const text =
      row && !cells.some((cell) => cell.row === row)
        ? compressSentence(sentence.text, { words: CELL_WORDS }, language)
        : null;
    if (row && text !== null)
      cells.push({
        text,
        basis: 'stated',
        evidence: quotesOf(sentence),
        link: null,
        name: name.slice(0, 80),
        subject,
        row,
        asOf: day,
      });
  }
  return cells;
}

/** Known to make something, and of the same field where both are known. */
function competes(subject: Mentioned, other: Mentioned): boolean {
  const fields = categoriesOf(other);
  const own = categoriesOf(subject);
  return (
    fields !== null &&
    fields.length > 0 &&
    (own === null || own.some((category) => fields.includes(category)))
  );
}

function categoriesOf({ id }: Mentioned): string[] | null {
  const entity = id === null ? undefined : entityOf(id);
  return entity && 'categories' in entity
    ? entity.categories.filter((category) => !outside.has(category))
    : null;
}
