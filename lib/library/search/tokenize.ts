import { normalizeCharacters } from '../../text/normalize.ts';
import type { Article } from '../../article/article.ts';
import type { Insight } from '../../insight/insight.ts';
import { sectionIds } from '../../insight/sections/section.ts';
import type { GroundedItem } from '../../insight/sections/index.ts';

/** A search token with its position in the text. */
export interface SearchToken {
  /** Lower case, without accents; a character bigram for Chinese and Japanese. */
  term: string;
  start: number;
  end: number;
}

/** Scripts without spaces, indexed as character bigrams (as Lucene's CJKAnalyzer does). */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇`;
/**
 * A run without spaces, or a word: decimals stay whole (`4.5`), compounds split (`open-weights`),
 * possessive endings are dropped.
 */
const PIECE = new RegExp(
  String.raw`([${UNSPACED}]+)|((?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+(?:(?<=\d)[.,](?=\d)[\p{L}\p{N}]+)*)('s(?![\p{L}\p{N}]))?`,
  'gu',
);

/** Tokens of a text, in reading order. */
export function tokenizeForSearch(text: string): SearchToken[] {
  const found: SearchToken[] = [];
  for (const match of normalizeCharacters(text).matchAll(PIECE)) {
    const start = match.index;
    if (match[1] === undefined)
      found.push({ term: foldedTerm(match[2] ?? ''), start, end: start + (match[2] ?? '').length });
    else found.push(...pairs(match[1], start));
  }
  return found;
}

/** Terms only, for the index. */
export function searchTerms(text: string): string[] {
  return tokenizeForSearch(text).map(({ term }) => term);
}

/** `Société` becomes `societe`, `ＡＩ` becomes `ai`. */
function foldedTerm(word: string): string {
  // Most words are ASCII and need no normalization.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function pairs(run: string, start: number): SearchToken[] {
  if (run.length === 1) return [{ term: run, start, end: start + 1 }];
  return Array.from({ length: run.length - 1 }, (_, index) => ({
    term: run.slice(index, index + 2),
    start: start + index,
    end: start + index + 2,
  }));
}

/** Indexed data of a card with its article. */
export interface SearchDocument {
  url: string;
  title: string;
  /** The card's statements. */
  card: string;
  /** The article's text; '' if it is not stored. */
  text: string;
  publisher: string;
  eventType: string;
  audiences: string[];
  entities: { id: string; name: string }[];
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Builds the search document. Skips sections from other sources (glossary, related). */
export function searchDocument(
  { insight, readAt }: { insight: Insight; readAt: string },
  article: Article | undefined,
): SearchDocument {
  return {
    url: insight.article.url,
    title: insight.article.title,
    card: cardText(insight),
    text: articleText(article),
    publisher: insight.article.publisher,
    eventType: insight.eventType,
    audiences: insight.sections.audience.map(({ audience }) => audience),
    entities: insight.entities.map(({ id, name }) => ({ id, name })),
    readAt: Date.parse(readAt),
  };
}

/** The card's statements, one per line, then its entity names. */
export function cardText(insight: Insight): string {
  const own = sectionIds.filter((id) => id !== 'glossary' && id !== 'related');
  const lines = own.flatMap((id) =>
    (insight.sections[id] as GroundedItem[]).map(({ text }) => text),
  );
  return [
    ...lines,
    insight.article.publisher,
    insight.article.authors.join(', '),
    insight.entities.map(({ name }) => name).join(', '),
  ].join('\n');
}

/** The article's paragraphs, one per line. */
export function articleText(article: Article | undefined): string {
  return article?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}
