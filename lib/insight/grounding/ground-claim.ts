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
import { checkPolarity } from './checks/polarity.ts';
import { checkWording } from './checks/wording.ts';
import { findQuote, standsIn, type LocatedQuote } from './find-quote.ts';
import { joined, type ParsedText, type Parser, type ParseContext } from './parsed-text.ts';
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
}

interface ClaimOptions extends GroundOptions {
  /** Its wording need not be its evidence's. */
  free: boolean;
}

/** The evidence of a claim after its quotes were looked up. */
interface Located {
  evidence: Evidence[];
  quotes: LocatedQuote[];
  others: (Fact | Report)[];
  problems: Problem[];
}

const checks: Check[] = [
  checkNumbers,
  checkDates,
  checkNames,
  checkPolarity,
  checkRoles,
  checkBindings,
  checkWording,
];

/**
 * A claim with its quotes located and the outcome of every check; the level is the best one all checks allow. Inferred and suggested
 * statements are free in their wording only if they are worded as such, or `labelled` so by the card: else calling a statement
 * inferred would spare it the check.
 */
export function groundClaim<Item extends Claim>(
  claim: Item,
  fields: FieldCheck[],
  options: GroundOptions,
  { labelled = false }: { labelled?: boolean } = {},
): Item & Grounding {
  const located = locate(claim.evidence, options.index);
  const always = [...located.problems, ...checkLink(claim, options.index)];
  const outcome =
    always.length > 0
      ? { support: 'unsupported' as const, problems: always }
      : judge(claim, located, fields, {
          ...options,
          free:
            claim.basis !== 'stated' && (labelled || isHedged(claim.text, options.claims.language)),
        });
  return { ...claim, evidence: located.evidence, ...outcome };
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

function judge(
  claim: Claim,
  { quotes, others }: Located,
  fields: FieldCheck[],
  options: ClaimOptions,
): Grounding {
  const fromQuotes = quotes.length > 0 ? problemsOf(claim, quotes, [], fields, options) : undefined;
  if (fromQuotes?.length === 0)
    return {
      support: marked(claim, isVerbatim(claim.text, quotes) ? 'quoted' : 'supported'),
      problems: [],
    };
  const fromAll =
    fromQuotes === undefined || others.length > 0
      ? problemsOf(claim, quotes, others, fields, options)
      : fromQuotes;
  return fromAll.length === 0
    ? { support: marked(claim, 'context'), problems: [] }
    : { support: 'unsupported', problems: fromAll };
}

/** Inferred and suggested statements stay marked as such, however well they stand. */
function marked(claim: Claim, support: 'quoted' | 'supported' | 'context'): Grounding['support'] {
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
      : checkStatement(
          options.read(text, options.claims),
          grounds(),
          options,
          isVerbatim(text, quotes),
        );
  return [
    ...check(claim.text),
    ...checkFields(fields, { quotes, others, evidence: () => grounds().evidence, options, check }),
  ];
}

/** The evidence taken apart, when first asked for: a statement that is its quote asks for nothing. */
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

/** Evidence taken apart; knowledge facts are worded in English whatever the article's language is. */
interface Evidenced {
  evidence: ParsedText;
  context: ParsedText;
  languages: 'article' | 'mixed';
}

function checkStatement(
  statement: ParsedText,
  { evidence, context, languages }: Evidenced,
  options: ClaimOptions,
  verbatim: boolean,
): Problem[] {
  const comparable = options.sameLanguage && (languages === 'article' || isEnglish(options.claims));
  const grounds = { statement, evidence, context, sameLanguage: comparable && !options.free };
  const problems = checks.flatMap((check) => check(grounds));
  // A wrong number says more than that the wording is off.
  return problems.length > 0 || verbatim ? problems : checkOverlap(grounds);
}

function isEnglish({ language }: ParseContext): boolean {
  return /^en\b/i.test(language ?? '');
}

/** The words stand in the quotes as they are, and no quote is cut out of a sentence. */
function isWhole(text: string, quotes: LocatedQuote[]): boolean {
  return isVerbatim(text, quotes) && quotes.every((quote) => quote.text === quote.context);
}

/** The claim's words stand in one of its quotes as they are; a full stop at the end does not count. */
function isVerbatim(text: string, quotes: LocatedQuote[]): boolean {
  const bare = normalize(text).replace(/[.。]$/, '');
  return bare !== '' && quotes.some((quote) => standsIn(bare, quote.text));
}

function dayOf(piece: Fact | Report): string | null {
  return piece.kind === 'item' ? (piece.publishedAt?.slice(0, 10) ?? null) : null;
}

/** A fact with its day, a report with its title, publisher and day: each is checked against its own words. */
function wordsOfOther(piece: Fact | Report): string {
  if (piece.kind === 'fact') return `${piece.text}\n${piece.asOf}\n${piece.source.name}`;
  return `${piece.title}\n${piece.quote}\n${piece.publisher}\n${piece.publishedAt?.slice(0, 10) ?? ''}`;
}
