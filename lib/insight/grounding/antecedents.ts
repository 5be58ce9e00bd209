import type { Problem } from '../claim.ts';
import { isSwapped } from './checks/slots.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { findQuote, standsIn, type LocatedQuote } from './find-quote.ts';
import type { ParsedText } from './parsed-text.ts';
import { referredSentences } from './references.ts';

/** At most so many sentences are added to the evidence of a claim. */
const MOST = 3;

/** A shorter quote does not bring its sentence along. */
const SHORTEST_QUOTE = 8;

/** Problems that a sentence the quotes refer to can solve. */
const solvable = new Set<Problem['kind']>(['name', 'number', 'date', 'unit']);

interface Search {
  statement: ParsedText;
  /** The quotes alone. */
  evidence: ParsedText;
  index: EvidenceIndex;
  /** What is still open with these sentences added to the quotes. */
  problemsWith: (added: LocatedQuote[]) => Problem[];
}

/**
 * The whole sentences of cut quotes those they refer to (the sentences before, title, lead), and
 * the first mention of a name, that hold a name, number or date the claim resolves a reference
 * with. They join the evidence, so that the reader sees where the name comes from. None where the
 * claim replaces another name or number of its quotes.
 */
export function findAntecedents(
  quotes: LocatedQuote[],
  problems: Problem[],
  { statement, evidence, index, problemsWith }: Search,
): LocatedQuote[] {
  const isOpen = ({ kind }: Problem) => solvable.has(kind);
  if (!problems.some(isOpen)) return [];
  const added: LocatedQuote[] = [];
  let left = problems.filter(isOpen).length;
  const replaces = (problem: Problem) =>
    statement.words
      .filter((word) => problem.text.includes(word.text))
      .some((word) => isSwapped(word, statement, evidence));
  if (problems.filter(isOpen).some(replaces)) return [];
  const own = quotes
    .filter(({ text, context }) => text !== context && text.length >= SHORTEST_QUOTE)
    .map(({ context }) => context);
  const candidates = [
    ...own,
    ...referredSentences(quotes, index),
    ...firstMentions(problems.filter(isOpen), index),
  ];
  for (const sentence of candidates) {
    const located = findQuote(sentence, null, index);
    if (!located) continue;
    const remaining = problemsWith([...added, located]).filter(isOpen).length;
    if (remaining >= left) continue;
    added.push(located);
    left = remaining;
    if (left === 0 || added.length === MOST) break;
  }
  return left === 0 ? added : [];
}

/**
 * For each missing name the first sentence of the article that has it: where a last name gets its
 * first one.
 */
function firstMentions(problems: Problem[], index: EvidenceIndex): string[] {
  return problems.flatMap(({ kind, text }) => {
    if (kind !== 'name') return [];
    const place = index.paragraphs.find((paragraph) => standsIn(text, paragraph.text));
    return place?.sentences.find((sentence) => standsIn(text, sentence)) ?? [];
  });
}
