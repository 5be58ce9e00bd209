import { publicationDay } from '../article/publication-day.ts';
import { findDates } from '../text/dates/find-dates.ts';
import { normalize } from '../text/normalize.ts';
import { findNumbers, type FoundNumber } from '../text/numbers/find-numbers.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { containment, jaccard } from '../text/similarity.ts';
import { eventTerms, type NameInText } from './cluster/terms.ts';

/** Another report of the same event: a feed item, or an article read earlier. */
export interface OtherReport {
  url: string;
  title: string;
  blurb: string;
  publisherId: string;
  /** ISO 8601 UTC. */
  at: string;
  language: string;
  duplicateOf: string | null;
}

/** The article that is compared with them. */
export interface ComparedArticle {
  url: string;
  title: string;
  paragraphs: string[];
  publisherId: string | null;
  publishedAt: string | null;
  language: string;
}

/** A sentence of another report that states something the article does not. */
export interface Addition {
  /** The report's own words. */
  text: string;
  /** The numbers, dates and names in it that the article lacks, as written. */
  facts: { kind: 'number' | 'date' | 'name'; text: string }[];
  report: OtherReport;
}

/** A later report gives another number for the same quantity. */
export interface NumberUpdate {
  /** As the article has it, with its sentence. */
  before: { text: string; value: number; sentence: string };
  after: { text: string; value: number; sentence: string };
  report: OtherReport;
}

export interface Comparison {
  /** Distinct publishers and reports with words of their own, the article among them. */
  coverage: { publishers: number; reports: number };
  /**
   * The earliest report by stated time; null where the article's own time is unknown or nothing
   * else is known.
   */
  first: { url: string; publisherId: string | null; at: string; isThisArticle: boolean } | null;
  adds: Addition[];
  updates: NumberUpdate[];
}

export interface CompareOptions {
  recognizeEntities: (text: string, options: { language: string }) => NameInText[];
  /** The most additions given, and of one report. */
  most?: number;
  mostOfOne?: number;
}

/**
 * Compares the other reports of an event with this article: who was first, how widely it is
 * reported, facts that the article lacks, and numbers that a later report states differently. Only
 * text of the reports is returned; reports in another language are counted but not read.
 */
export function compareReports(
  article: ComparedArticle,
  reports: OtherReport[],
  { recognizeEntities, most = 5, mostOfOne = 2 }: CompareOptions,
): Comparison {
  const others = reports
    .filter(({ url, duplicateOf }) => url !== article.url && duplicateOf === null)
    .sort((one, other) => one.at.localeCompare(other.at));
  const readable = others.filter(
    ({ language }) => language.slice(0, 2) === article.language.slice(0, 2),
  );
  const known = knownOf(article);
  const adds: Addition[] = [];
  const updates: NumberUpdate[] = [];
  for (const report of readable) {
    const said = statementsOf(report);
    if (article.publishedAt !== null && report.at > utc(article.publishedAt))
      updates.push(...said.flatMap((statement) => updatesIn(statement, known, report)));
    const mine = said
      .map((text) => ({ text, facts: newFacts(text, known, report, recognizeEntities), report }))
      .filter(
        ({ text, facts }) =>
          facts.length > 0 &&
          !known.sentences.some(({ words }) => containment(wordsOf(text), words) >= 0.8),
      );
    adds.push(...mine.sort((one, other) => weightOf(other) - weightOf(one)).slice(0, mostOfOne));
  }
  return {
    coverage: {
      publishers: new Set([
        article.publisherId ?? new URL(article.url).host,
        ...others.map(({ publisherId }) => publisherId),
      ]).size,
      reports: others.length + 1,
    },
    first: firstOf(article, others),
    adds: withoutRepeats(
      adds.filter(({ text }) => !updates.some(({ after }) => after.sentence === text)),
    )
      .sort((one, other) => weightOf(other) - weightOf(one))
      .slice(0, most),
    updates: updates.slice(0, most),
  };
}

interface Known {
  text: string;
  numbers: FoundNumber[];
  dates: Set<string>;
  sentences: { text: string; words: Set<string>; numbers: FoundNumber[] }[];
  reference: string;
}

function knownOf({ url, title, paragraphs, language, publishedAt }: ComparedArticle): Known {
  const reference = publicationDay({ url, publishedAt }) ?? '1970-01-01';
  const whole = [title, ...paragraphs].join('\n');
  return {
    text: normalize(whole, { lowerCase: true }),
    numbers: findNumbers(whole, language),
    dates: new Set(
      findDates(whole, { reference, language })
        .map(({ date }) => date)
        .filter((date) => date !== null),
    ),
    sentences: [title, ...paragraphs]
      .flatMap((paragraph) => splitSentences(paragraph, language))
      .map(({ text }) => ({ text, words: wordsOf(text), numbers: findNumbers(text, language) })),
    reference,
  };
}

/** The title and the whole sentences of the summary; one that is cut off is left out. */
function statementsOf({ title, blurb, language }: OtherReport): string[] {
  const inBlurb = splitSentences(blurb, language)
    .map(({ text }) => text.trim())
    .filter((text) => !/(?:…|\.{3})$/.test(text));
  return [...new Set([...inBlurb, title])];
}

function newFacts(
  text: string,
  known: Known,
  { url, language, at }: OtherReport,
  recognizeEntities: CompareOptions['recognizeEntities'],
): Addition['facts'] {
  const numbers = findNumbers(text, language).filter(
    (number) => !known.numbers.some((other) => sameNumber(number, other)),
  );
  const day = publicationDay({ url, publishedAt: at }) ?? at.slice(0, 10);
  const dates = findDates(text, { reference: day, language }).filter(
    ({ date }) =>
      date !== null &&
      /\d/.test(date) &&
      ![...known.dates].some((other) => other.startsWith(date) || date.startsWith(other)) &&
      date !== day,
  );
  const names = recognizeEntities(text, { language }).filter(
    (name) => !known.text.includes(normalize(name.text, { lowerCase: true })),
  );
  const facts = [
    ...numbers.map((number) => ({ kind: 'number' as const, text: number.text })),
    ...dates.map((date) => ({ kind: 'date' as const, text: date.text })),
    ...names.map((name) => ({ kind: 'name' as const, text: name.text })),
  ];
  return facts.filter(
    ({ text: fact }, place) => facts.findIndex((other) => other.text === fact) === place,
  );
}

/** The same kind and unit, and the same value but for rounding (one in a hundred). */
function sameNumber(one: FoundNumber, other: FoundNumber): boolean {
  if (one.kind !== other.kind && one.unit !== other.unit) return false;
  return (
    Math.abs(one.value - other.value) <= Math.max(Math.abs(one.value), Math.abs(other.value)) / 100
  );
}

/**
 * Numbers of a statement that differ in the article: same kind and unit, in a sentence on the same
 * subject (three words or more and half of the shorter one in common, two of them adjacent to the
 * number), and neither text has the other's number anywhere.
 */
function updatesIn(statement: string, known: Known, report: OtherReport): NumberUpdate[] {
  const found: NumberUpdate[] = [];
  const numbers = findNumbers(statement, report.language);
  const words = wordsOf(statement);
  for (const number of numbers) {
    if (known.numbers.some((other) => sameNumber(number, other))) continue;
    const beside = besideOf(statement, number);
    let best: { update: NumberUpdate; score: number } | null = null;
    for (const sentence of known.sentences) {
      const shared = [...words].filter((word) => sentence.words.has(word)).length;
      if (shared < 3 || shared < Math.min(words.size, sentence.words.size) / 2) continue;
      for (const other of sentence.numbers) {
        if (
          other.kind !== number.kind ||
          other.unit !== number.unit ||
          sameNumber(number, other) ||
          numbers.some((mine) => sameNumber(mine, other))
        )
          continue;
        const near = [...besideOf(sentence.text, other)].filter((word) => beside.has(word)).length;
        const score = near + jaccard(words, sentence.words);
        if (near < 2 || (best && score <= best.score)) continue;
        best = {
          score,
          update: {
            before: { text: other.text, value: other.value, sentence: sentence.text },
            after: { text: number.text, value: number.value, sentence: statement },
            report,
          },
        };
      }
    }
    if (best) found.push(best.update);
  }
  return found;
}

/** The words within some forty characters on either side of a number. */
function besideOf(text: string, { start, end }: FoundNumber): Set<string> {
  return new Set([
    ...wordsOf(text.slice(Math.max(0, start - 40), start).replace(/^\S*\s/, '')),
    ...wordsOf(text.slice(end, end + 40).replace(/\s\S*$/, '')),
  ]);
}

/** The words that carry meaning, as stems and without numbers. */
function wordsOf(text: string): Set<string> {
  return new Set(
    eventTerms({ title: '', blurb: text, names: [] })
      .map(([term]) => term)
      .filter((term) => !/\d/.test(term)),
  );
}

function weightOf({ facts }: Addition): number {
  return facts.reduce(
    (sum, { kind }) => sum + (kind === 'number' ? 2 : kind === 'date' ? 1.5 : 1),
    0,
  );
}

/** Removes sentences that repeat an earlier one; the first reporter's remains. */
function withoutRepeats(adds: Addition[]): Addition[] {
  const kept: { addition: Addition; words: Set<string> }[] = [];
  for (const addition of adds) {
    const words = wordsOf(addition.text);
    const facts = new Set(addition.facts.map(({ text }) => normalize(text, { lowerCase: true })));
    const repeats = kept.some(
      (other) =>
        jaccard(words, other.words) >= 0.6 ||
        [...facts].every((fact) =>
          other.addition.facts.some(({ text }) => normalize(text, { lowerCase: true }) === fact),
        ),
    );
    if (!repeats) kept.push({ addition, words });
  }
  return kept.map(({ addition }) => addition);
}

function firstOf(article: ComparedArticle, others: OtherReport[]): Comparison['first'] {
  // A day alone (no hour) cannot say who was first.
  const [earliest] = others;
  if (article.publishedAt === null || article.publishedAt.length <= 10 || !earliest) return null;
  const own = utc(article.publishedAt);
  if (own <= earliest.at)
    return { url: article.url, publisherId: article.publisherId, at: own, isThisArticle: true };
  return {
    url: earliest.url,
    publisherId: earliest.publisherId,
    at: earliest.at,
    isThisArticle: false,
  };
}

function utc(stated: string): string {
  return stated.length <= 10 ? `${stated}T23:59:59.999Z` : new Date(stated).toISOString();
}
