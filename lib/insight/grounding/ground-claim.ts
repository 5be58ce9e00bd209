import { contraryDirections } from './contrary-direction.ts';
import { publicationDay } from '../../article/publication-day.ts';
import type { Claim, Evidence, Fact, Grounding, Problem, Report } from '../claim.ts';
import { normalize } from '../../text/normalize.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { Check } from './checks/check.ts';
import { checkBindings, checkRoles } from './checks/relations.ts';
import { checkDates } from './checks/dates.ts';
import { checkFields, type FieldCheck } from './checks/fields.ts';
import { checkLink } from './checks/links.ts';
import { checkNames } from './checks/names.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkOverlap } from './checks/overlap.ts';
import { checkReplaced } from './checks/replaced.ts';
import { checkPolarity } from './checks/polarity.ts';
import { checkWording } from './checks/wording.ts';
import { findAntecedents } from './antecedents.ts';
import { isAssertedCut } from './asserted-cut.ts';
import { comparisonOf, primaryOf } from './entailment/comparison.ts';
import { featuresOf, type Comparison, type Features } from './entailment/features.ts';
import { hasLexicon } from './entailment/lexicon.ts';
import { refuseFrom, supportUpTo } from './entailment/scorer.ts';
import { findQuote, standsIn, type LocatedQuote } from './find-quote.ts';
import { joined, type ParsedText, type Parser, type ParseContext } from './parsed-text.ts';
import { isResolvedOpener } from './resolved-opener.ts';
import { isHedged } from './checks/hedging.ts';

/** What the checks of one card share. */
export interface GroundOptions {
  index: EvidenceIndex;
  /** Takes texts apart, each once. */
  read: Parser;
  /** How the article is read: the day it speaks from, its language. */
  reading: ParseContext;
  /** How the claims are read. */
  claims: ParseContext;
  /** False where the card is written in another language than the article. */
  sameLanguage: boolean;
  /** The probability that a claim is false by its features. */
  falsehoodOf: (features: Features) => number;
}

interface ClaimOptions extends GroundOptions {
  /** Its wording need not be its evidence's. */
  free: boolean;
  /** The article or somebody in it says so; else the card marks it as inferred or suggested. */
  isStated: boolean;
  /** A cell of a table or a term: no sentence, so that nothing is left out by cutting it. */
  isCell: boolean;
}

/** The evidence of a claim after its quotes were looked up. */
interface Located {
  evidence: Evidence[];
  quotes: LocatedQuote[];
  others: (Fact | Report)[];
  problems: Problem[];
}

/** What these find is certain enough to refuse a claim. */
const vetoes: Check[] = [checkNumbers, checkDates, checkNames, checkBindings];

/**
 * What these find refuses a statement only from a probability of being false on: they see words,
 * not clauses, and a long sentence denies or hedges much that a claim does not repeat.
 */
const advisory: { check: Check; from: number }[] = [
  { check: checkPolarity, from: 0 },
  { check: checkRoles, from: 0 },
  { check: checkWording, from: 0.2 },
  { check: checkOverlap, from: 0.5 },
];

/**
 * A claim with its quotes located and the outcome of every check; the level is the best one all
 * checks allow. Inferred and suggested statements are free in their wording only if they are worded
 * as such, or `labelled` so by the card: else calling a statement inferred would spare it the
 * check.
 */
export function groundClaim<Item extends Claim>(
  claim: Item,
  fields: FieldCheck[],
  options: GroundOptions,
  { labelled = false, isCell = false }: { labelled?: boolean; isCell?: boolean } = {},
): Item & Grounding {
  const located = locate(claim.evidence, options.index);
  const always = [...located.problems, ...checkLink(claim, options.index)];
  const outcome =
    always.length > 0
      ? { support: 'unsupported' as const, problems: always, evidence: located.evidence }
      : judge(claim, located, fields, {
          ...options,
          isCell,
          isStated: claim.basis === 'stated',
          free:
            claim.basis !== 'stated' && (labelled || isHedged(claim.text, options.claims.language)),
        });
  return { ...claim, ...outcome };
}

function locate(evidence: Evidence[], index: EvidenceIndex): Located {
  const located: Located = { evidence: [], quotes: [], others: [], problems: [] };
  if (evidence.length === 0) located.problems.push({ kind: 'no-evidence', text: '' });
  for (const piece of evidence) {
    if (piece.kind !== 'quote') {
      located.evidence.push(piece);
      located.others.push(piece);
      continue;
    }
    const quote = findQuote(piece.text, piece.paragraph, index);
    located.evidence.push({ ...piece, paragraph: quote?.paragraph ?? null });
    if (quote) located.quotes.push(quote);
    else located.problems.push({ kind: 'quote-not-found', text: piece.text });
  }
  return located;
}

interface Outcome extends Grounding {
  evidence: Evidence[];
}

function judge(
  claim: Claim,
  { evidence, quotes, others }: Located,
  fields: FieldCheck[],
  options: ClaimOptions,
): Outcome {
  const alone = quotes.length > 0 ? problemsOf(claim, quotes, [], fields, options) : undefined;
  const antecedents = alone ? antecedentsOf(claim, quotes, alone, fields, options) : [];
  const fromQuotes =
    antecedents.length > 0
      ? problemsOf(claim, [...quotes, ...antecedents], [], fields, options)
      : alone;
  const cited = [...evidence, ...antecedents.map(quoteFrom)].slice(0, MOST_EVIDENCE);
  if (fromQuotes?.length === 0) {
    const { support, problems } = levelOf(claim, quotes, antecedents, options);
    const isCut = support !== 'quoted' && isVerbatim(claim.text, quotes) && !options.isCell;
    return {
      support: support === 'unsupported' ? support : marked(claim, support),
      problems,
      evidence: isCut ? cited.map((piece) => wholeSentence(piece, quotes)) : cited,
    };
  }
  const fromAll =
    fromQuotes === undefined || others.length > 0
      ? problemsOf(claim, quotes, others, fields, options)
      : fromQuotes;
  return fromAll.length === 0
    ? { support: marked(claim, 'context'), problems: [], evidence }
    : { support: 'unsupported', problems: fromAll, evidence };
}

/** A shorter quote (`the`) stands in too many sentences to carry any. */
const SHORTEST_QUOTE = 8;

/** Letters of a quote; a Chinese or Japanese character says as much as three. */
function sizeOf(text: string): number {
  return (
    text.length +
    2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

/** A field of fewer words, such as `by 2027`, has no structure to compare. */
const SHORTEST_STATEMENT = 5;

/** As many pieces as a claim may have. */
const MOST_EVIDENCE = 8;

function quoteFrom({ text, paragraph }: LocatedQuote): Evidence {
  return { kind: 'quote', text, paragraph };
}

/** The sentence a quote is cut from, so that the reader sees what the cut leaves out. */
function wholeSentence(piece: Evidence, quotes: LocatedQuote[]): Evidence {
  if (piece.kind !== 'quote') return piece;
  const quote = quotes.find(
    ({ text, paragraph }) => paragraph === piece.paragraph && text === normalize(piece.text),
  );
  return quote ? { ...piece, text: quote.context } : piece;
}

/** Sentences the quotes refer to that solve every open problem of a claim. */
function antecedentsOf(
  claim: Claim,
  quotes: LocatedQuote[],
  problems: Problem[],
  fields: FieldCheck[],
  options: ClaimOptions,
): LocatedQuote[] {
  return findAntecedents(quotes, problems, {
    statement: options.read(claim.text, options.claims),
    evidence: joined(quotes.map(({ context }) => options.read(context, options.reading))),
    index: options.index,
    problemsWith: (added) => problemsOf(claim, [...quotes, ...added], [], fields, options),
  });
}

/**
 * The level of a claim that passed every check. Verbatim words are quoted where their sentence
 * asserts them. What is worded anew is supported only where the comparison of structure proves it,
 * refused where it speaks against it, and `checked` in between, in another language always.
 */
function levelOf(
  claim: Claim,
  quotes: LocatedQuote[],
  antecedents: LocatedQuote[],
  options: ClaimOptions,
): Grounding & { support: 'quoted' | 'supported' | 'checked' | 'unsupported' } {
  const language = primaryOf(options.reading.language);
  const verbatim = isVerbatim(claim.text, quotes);
  if (verbatim && (options.isCell || isAsserted(claim.text, quotes, options)))
    return { support: 'quoted', problems: [] };
  if (!verbatim && quotes.every(({ text }) => sizeOf(text) < SHORTEST_QUOTE))
    return { support: 'unsupported', problems: [{ kind: 'overlap', text: claim.text }] };
  if (options.free || options.isCell) return { support: 'supported', problems: [] };
  const { read, reading, claims } = options;
  const sentences = [...quotes, ...antecedents].map(({ context }) => read(context, reading));
  if (options.sameLanguage && isResolvedOpener(read(claim.text, claims), sentences))
    return { support: 'supported', problems: [] };
  const own = primaryOf(options.claims.language);
  if (!options.sameLanguage && !(hasLexicon(own) && hasLexicon(language)))
    return { support: 'checked', problems: [] };
  const contrary = options.sameLanguage
    ? []
    : contraryDirections(
        { passages: sentences, language },
        { passages: [read(claim.text, claims)], language: own },
      );
  if (contrary.length > 0) return { support: 'unsupported', problems: contrary };
  const { falsehood, problems } = structureOf(claim.text, quotes, antecedents, {
    ...options,
    // The reader sees the article's own words and the whole sentence below them.
    isStated: options.isStated && !verbatim,
  });
  if (problems.length > 0) return { support: 'unsupported', problems };
  return {
    support: options.sameLanguage && falsehood <= supportUpTo ? 'supported' : 'checked',
    problems: [],
  };
}

/** What the comparison of structure says of a statement worded anew. */
function structureOf(
  text: string,
  quotes: LocatedQuote[],
  antecedents: LocatedQuote[],
  options: ClaimOptions,
): { falsehood: number; problems: Problem[] } {
  const comparison = comparisonOf(text, quotes, options, antecedents);
  const falsehood = options.falsehoodOf(featuresOf(comparison));
  const found = advice(comparison, falsehood, options);
  const isDecided = options.isStated && falsehood >= refuseFrom;
  if (found.length > 0 || !isDecided) return { falsehood, problems: found };
  return { falsehood, problems: [{ kind: 'meaning', text }] };
}

/**
 * What the checks of wording find against the whole sentences, where the comparison doubts the
 * statement too.
 */
function advice(
  { claim, quotes, context }: Comparison,
  falsehood: number,
  { sameLanguage }: ClaimOptions,
): Problem[] {
  const sentences = joined(quotes);
  const evidence = joined([...quotes, ...context]);
  const grounds = { statement: claim, evidence, context: sentences, sameLanguage };
  return advisory.flatMap(({ check, from }) => (falsehood >= from ? check(grounds) : []));
}

/**
 * The claim's words are whole sentences of its quotes, or a cut their sentence asserts by itself.
 */
function isAsserted(
  text: string,
  quotes: LocatedQuote[],
  { read, reading }: GroundOptions,
): boolean {
  const bare = normalize(text).replace(/[.。]$/, '');
  return quotes.some(
    ({ context }) =>
      standsIn(bare, context) &&
      (bare === context.replace(/[.。]$/, '') ||
        isAssertedCut(bare, read(context, reading), primaryOf(reading.language))),
  );
}

/** Inferred and suggested statements stay marked as such, however well they stand. */
function marked(
  claim: Claim,
  support: 'quoted' | 'supported' | 'checked' | 'context',
): Grounding['support'] {
  return claim.basis === 'stated' ? support : 'suggested';
}

function problemsOf(
  claim: Claim,
  quotes: LocatedQuote[],
  others: (Fact | Report)[],
  fields: FieldCheck[],
  options: ClaimOptions,
): Problem[] {
  const grounds = evidenceOf(quotes, others, options);
  const check = (text: string) =>
    isWhole(text, quotes)
      ? []
      : checkStatement(options.read(text, options.claims), grounds(), options);
  const structureProblems = (text: string) =>
    options.sameLanguage && others.length === 0 && text.split(' ').length >= SHORTEST_STATEMENT
      ? structureOf(text, quotes, [], { ...options, isStated: false }).problems
      : [];
  return [
    ...check(claim.text),
    ...checkFields(fields, {
      quotes,
      others,
      evidence: () => grounds().evidence,
      options,
      check: (text) => [...check(text), ...structureProblems(text)],
    }),
  ];
}

/**
 * The evidence taken apart, when first asked for: a statement that is its quote asks for nothing.
 */
function evidenceOf(
  quotes: LocatedQuote[],
  others: (Fact | Report)[],
  { read, reading }: GroundOptions,
): () => Evidenced {
  let known: Evidenced | undefined;
  return () => {
    if (known !== undefined) return known;
    const cited = others.map((other) =>
      read(wordsOfOther(other), { ...reading, day: dayOf(other) }),
    );
    const evidence = joined([...quotes.map(({ text }) => read(text, reading)), ...cited]);
    known = {
      evidence,
      context: joined([...quotes.map(({ context }) => read(context, reading)), ...cited]),
      languages: others.length > 0 ? 'mixed' : 'article',
    };
    return known;
  };
}

/**
 * Evidence taken apart; knowledge facts are worded in English whatever the article's language is.
 */
interface Evidenced {
  evidence: ParsedText;
  context: ParsedText;
  languages: 'article' | 'mixed';
}

function checkStatement(
  statement: ParsedText,
  { evidence, context, languages }: Evidenced,
  options: ClaimOptions,
): Problem[] {
  const comparable = options.sameLanguage && (languages === 'article' || isEnglish(options.claims));
  const grounds = { statement, evidence, context, sameLanguage: comparable && !options.free };
  const problems = vetoes.flatMap((check) => check(grounds));
  return problems.length > 0 ? problems : checkReplaced(grounds);
}

function isEnglish({ language }: ParseContext): boolean {
  return /^en\b/i.test(language ?? '');
}

/** The words stand in the quotes as they are, and no quote is cut out of a sentence. */
function isWhole(text: string, quotes: LocatedQuote[]): boolean {
  return isVerbatim(text, quotes) && quotes.every((quote) => quote.text === quote.context);
}

/**
 * The claim's words stand in one of its quotes as they are; a full stop at the end does not count.
 */
function isVerbatim(text: string, quotes: LocatedQuote[]): boolean {
  const bare = normalize(text).replace(/[.。]$/, '');
  return bare !== '' && quotes.some((quote) => standsIn(bare, quote.text));
}

function dayOf(piece: Fact | Report): string | null {
  return piece.kind === 'item' ? publicationDay(piece) : null;
}

/**
 * A fact with its day, a report with its title, publisher and day: each is checked against its own
 * words.
 */
function wordsOfOther(piece: Fact | Report): string {
  if (piece.kind === 'fact') return `${piece.text}\n${piece.asOf}\n${piece.source.name}`;
  return `${piece.title}\n${piece.quote}\n${piece.publisher}\n${publicationDay(piece) ?? ''}`;
}
