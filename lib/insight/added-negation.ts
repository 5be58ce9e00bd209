import { primaryLanguage } from '../text/language.ts';
import { hasLexicon } from './grounding/entailment/lexicon.ts';
import { termsOf } from './grounding/entailment/terms.ts';
import { parseText } from './grounding/parsed-text.ts';
import type { Problem } from './claim.ts';

interface TextIn {
  text: string;
  /** BCP 47. */
  language: string;
}

/**
 * The negation (`not`, `never`, `不`) that a translation has and its original lacks; empty in
 * languages without a lexicon of negations (English, German, Spanish, French and Chinese have one).
 * A negation that was lost is not looked for: `不仅` becomes `also`.
 */
export function addedNegation(original: TextIn, translation: TextIn): Problem[] {
  if (![original, translation].every(({ language }) => hasLexicon(primaryLanguage(language))))
    return [];
  const [added] = negationsIn(translation);
  return added === undefined || negationsIn(original).length > 0
    ? []
    : [{ kind: 'polarity', text: added }];
}

function negationsIn({ text, language }: TextIn): string[] {
  return termsOf(parseText(text, { day: null, language }), primaryLanguage(language))
    .filter(({ cues }) => cues.includes('negation'))
    .map((term) => term.text);
}
