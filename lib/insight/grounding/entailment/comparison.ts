import type { EvidenceIndex } from '../evidence-index.ts';
import type { LocatedQuote } from '../find-quote.ts';
import type { Parser, ParseContext } from '../parsed-text.ts';
import { articleRootsOf, referredSentences } from '../references.ts';
import type { Comparison } from './features.ts';

/** What comparing needs to know of the card. */
interface ComparisonOptions {
  index: EvidenceIndex;
  read: Parser;
  reading: ParseContext;
  claims: ParseContext;
}

/** A statement beside the whole sentences of its quotes and what these refer to. */
export function comparisonOf(
  statement: string,
  quotes: LocatedQuote[],
  { index, read, reading, claims }: ComparisonOptions,
  antecedents: LocatedQuote[] = [],
): Comparison {
  const sentences = [...new Set(quotes.map(({ context }) => context))];
  return {
    claim: read(statement, claims),
    quotes: sentences.map((text) => read(text, reading)),
    fragments: quotes.map(({ text }) => read(text, reading)),
    context: [
      ...referredSentences(quotes, index),
      ...antecedents.map(({ context }) => context),
    ].map((text) => read(text, reading)),
    antecedents: antecedents.length,
    articleRoots: articleRootsOf(index),
    claimLanguage: primaryOf(claims.language),
    articleLanguage: primaryOf(reading.language),
  };
}

/** The primary subtag of a BCP 47 tag; English where none is known. */
export function primaryOf(language: string | undefined): string {
  return (language ?? 'en').toLowerCase().split('-')[0] ?? 'en';
}
