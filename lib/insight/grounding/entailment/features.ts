import type { ParsedText } from '../parsed-text.ts';
import { align, type Alignment } from './alignment.ts';
import { cueFeatures } from './features-cues.ts';
import { numberFeatures } from './features-numbers.ts';
import { orderFeatures } from './features-order.ts';
import { checkFeatures } from './features-checks.ts';
import { slotFeatures } from './features-slots.ts';
import { speakerFeatures } from './features-speakers.ts';
import { speechFeatures } from './features-speech.ts';
import { wordingFeatures } from './features-wording.ts';
import { termsOf, type Term } from './terms.ts';

/** A claim beside the sentences it cites and what these refer to. */
export interface Comparison {
  claim: ParsedText;
  /** Whole sentences, one passage for each quote. */
  quotes: ParsedText[];
  /** The words quoted, where they are cut out of their sentences. */
  fragments: ParsedText[];
  /** The title, the lead and the sentences before the quotes. */
  context: ParsedText[];
  /** How many sentences of the context were added for a name, number or date the quotes lack. */
  antecedents: number;
  /** Roots of all words of the article. */
  articleRoots: ReadonlySet<string>;
  claimLanguage: string;
  articleLanguage: string;
}

export type Features = Record<string, number>;

/** What the groups of features share. */
export interface Compared extends Comparison {
  alignment: Alignment;
  quoteTerms: Term[];
  isCrossLingual: boolean;
}

/** All figures of a comparison by name; the weights name the ones they use. */
export function featuresOf(comparison: Comparison): Features {
  const { claim, quotes, context, articleRoots, claimLanguage, articleLanguage } = comparison;
  const quoteTerms = quotes.flatMap((quote, place) => termsOf(quote, articleLanguage, place));
  const alignment = align(termsOf(claim, claimLanguage), quoteTerms, {
    context: context.flatMap((passage) => termsOf(passage, articleLanguage)),
    articleRoots,
  });
  const compared: Compared = {
    ...comparison,
    alignment,
    quoteTerms,
    isCrossLingual: claimLanguage !== articleLanguage,
  };
  return {
    crossLingual: Number(compared.isCrossLingual),
    chinese: Number(claimLanguage === 'zh'),
    ...wordingFeatures(compared),
    ...orderFeatures(compared),
    ...cueFeatures(compared),
    ...speakerFeatures(compared),
    ...speechFeatures(compared),
    ...slotFeatures(compared),
    ...numberFeatures(compared),
    ...checkFeatures(compared),
  };
}
