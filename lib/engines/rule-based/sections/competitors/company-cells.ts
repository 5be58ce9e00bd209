import type { CompetitorRow } from '../../../../insight/competitor-table.ts';
import type { Item } from '../../../../insight/sections/index.ts';
import { quotesOf, type ArticleAnalysis, type AnalyzedSentence } from '../../analyze-article.ts';
import { compressSentence } from '../../compress-sentence.ts';
import { lexicon, occurrences } from './cues.ts';

type Cell = Item<'competitors'>;

const CELL_WORDS = 32;
/** A sentence is about what it names among its first so many characters. */
const SUBJECT_ROOM = 48;

/** Properties of a company that a sentence may state; the first match wins. */
const rows: { row: CompetitorRow; cues: RegExp; figure: boolean }[] = [
  {
    row: 'funding',
    cues: lexicon([
      'raised',
      'raises',
      'raising',
      'valued at',
      'valuation',
      'funding',
      'revenue',
      'worth',
      '融资',
      '估值',
      '营收',
      '注资',
    ]),
    figure: true,
  },
  {
    row: 'benchmark',
    cues: lexicon(['scored', 'scores', 'benchmark*', 'rank*', 'accuracy', '得分', '跑分']),
    figure: true,
  },
  {
    row: 'strategy',
    cues: lexicon([
      'strategy',
      'plan',
      'plans',
      'planned',
      'aim*',
      'continue*',
      'keep',
      'keeps',
      'kept',
      'chosen',
      'decided',
      'moved',
      'moving',
      'publish*',
      'release*',
      'signal*',
      'sell',
      'sells',
      'open source*',
      'open weight*',
      'open model*',
      'opens',
      'charge*',
      'invest*',
      'partner*',
      'bet',
      'bets',
      'shift*',
      'spend*',
      'expand*',
      'acquir*',
      'launch*',
      '战略',
      '坚持',
      '转向',
      '开源',
      '计划',
      '布局',
      '推出',
    ]),
    figure: false,
  },
  {
    row: 'focus',
    cues: lexicon([
      'build*',
      'make*',
      'develop*',
      'offer*',
      'speciali*',
      'focus*',
      'serve*',
      '专注',
      '主打',
      '提供',
    ]),
    figure: false,
  },
];

/**
 * What the article states about a company in sentences that begin with it: one cell a row, in the
 * article's words.
 */
export function companyCells(
  { sentences, language }: ArticleAnalysis,
  {
    name,
    at,
    subject,
    day,
  }: { name: string; at: readonly number[]; subject: boolean; day: string },
): Cell[] {
  const cells: Cell[] = [];
  for (const index of at) {
    const sentence = sentences[index];
    if (
      !sentence?.text.includes(name) ||
      (!subject && !isAbout(sentence, name) && !partAbout(sentence.text, name).startsWith(name))
    )
      continue;
    const part = partAbout(sentence.text, name);
    const row = rows.find(
      ({ cues, figure }) => occurrences(part, cues) > 0 && (!figure || /[$€£¥%\d]/.test(part)),
    )?.row;
    if (!row || cells.some((cell) => cell.row === row)) continue;
    const text =
      compressSentence(part, { words: CELL_WORDS }, language) ??
      (row === 'funding' ? amountIn(part) : null);
    if (text !== null) cells.push(cellOf(sentence, { text, row, name, subject, day }));
  }
  return cells;
}

/**
 * The clause about one name, in a sentence whose clauses are about different names: "Ramp launched
 * agents, and Basis raised $100 million".
 */
function partAbout(text: string, name: string): string {
  const parts = text.split(/(?:, (?:and|while|but) |; )(?=\p{Lu}[\p{L}\d]+ \p{Ll})/u);
  const own = parts.find((part) => part.includes(name));
  if (parts.length < 2 || own === undefined || own.split(' ').length < LEAST_PART) return text;
  return `${own.replace(/[.。]$/, '')}.`;
}
const LEAST_PART = 4;

const AMOUNT = String.raw`[$€£¥]\s?\d[\d.,]{0,20}\d?\s?(?:billion|million|bn|[BM]\b)?`;
const valuation = new RegExp(`(${AMOUNT}[^.;]{0,60}?valuation(?: of ${AMOUNT})?)`, 'u');
const round = new RegExp(`((?:raised|raises|secured|closed) (?:a )?${AMOUNT})`, 'u');

/** The sum and valuation of a sentence too long for a cell, in its own words. */
function amountIn(text: string): string | null {
  return valuation.exec(text)?.[1] ?? round.exec(text)?.[1] ?? null;
}

/** The shortest whole sentence that names something: used where no property matches. */
export function mentionCell(
  { sentences, language }: ArticleAnalysis,
  {
    name,
    at,
    subject,
    day,
  }: { name: string; at: readonly number[]; subject: boolean; day: string },
): Cell | null {
  const fitting = at
    .flatMap((index) => sentences[index] ?? [])
    .filter(({ text, standsAlone }) => standsAlone && text.includes(name))
    .toSorted(
      (one, other) =>
        Number(isAbout(other, name)) - Number(isAbout(one, name)) || one.words - other.words,
    );
  for (const sentence of fitting) {
    const text = compressSentence(partAbout(sentence.text, name), { words: CELL_WORDS }, language);
    if (text?.includes(name)) return cellOf(sentence, { text, row: 'article', name, subject, day });
  }
  return null;
}

function cellOf(
  sentence: AnalyzedSentence,
  {
    text,
    row,
    name,
    subject,
    day,
  }: { text: string; row: CompetitorRow; name: string; subject: boolean; day: string },
): Cell {
  return {
    text,
    basis: 'stated',
    evidence: quotesOf(sentence),
    link: null,
    name: name.slice(0, 80),
    subject,
    row,
    asOf: day,
  };
}

/** Whether a sentence is about a name: it begins with it, or nearly. */
export function isAbout({ text, standsAlone }: AnalyzedSentence, name: string): boolean {
  const at = text.indexOf(name);
  return (
    standsAlone &&
    at >= 0 &&
    at < SUBJECT_ROOM &&
    !/^[\p{L}\d-]/u.test(text.slice(at + name.length).replace(/[\p{Script=Han}]/gu, ' ')) &&
    !/[,;:"“]/.test(text.slice(0, at))
  );
}
