import { primaryLanguage } from '../../text/language.ts';
import type { Problem } from '../claim.ts';
import { hasLexicon } from './entailment/lexicon.ts';
import type { ConceptId } from './entailment/lexicon/concepts.en.ts';
import { termsOf, type Term } from './entailment/terms.ts';
import type { ParsedText } from './parsed-text.ts';

/** Two sides of which a text and its translation must name the same. */
interface Scale {
  one: readonly ConceptId[];
  other: readonly ConceptId[];
  /**
   * Counted only in comparisons with an amount: `more than`, since "less expensive" is "más
   * barato".
   */
  withAmount?: true;
  /** More words of the one side, in all languages. */
  words?: RegExp;
}

const scales: readonly Scale[] = [
  { one: ['grow', 'raise', 'expand'], other: ['fall'] },
  { one: ['more', 'exceed'], other: ['less'], withAmount: true },
  { one: ['win'], other: ['lose'] },
  {
    one: ['approve'],
    other: ['reject', 'ban', 'block'],
    words: /^(?:accept|akzeptier|angenommen|acept|接受)/iu,
  },
  { one: ['tighten'], other: ['loosen'] },
  { one: ['improve'], other: ['worsen'] },
  { one: ['praise'], other: ['criticize'] },
  { one: ['hire'], other: ['fire'] },
];

/** German `Fall` is a case as well, and `falls` is if. */
const ambiguous = /^Falls?$|^falls$/;
const thanBehind = /^ (?:than|als|que|de|d')(?!\p{L})/u;
const amountInChinese = /^(?:更多|多于|超过|超過|更少|少于|不到|低于)$/;

const directions = new Set<ConceptId>(scales.flatMap(({ one, other }) => [...one, ...other]));

/** A parsed text and the language it is in. */
export interface TextWithLanguage {
  passages: readonly ParsedText[];
  /** BCP 47. */
  language: string;
}

/**
 * The direction words of a translation that say the contrary of its original: `fell` for `stieg`,
 * `rejected` for `批准`. A scale counts where each text names one side only and neither negates
 * anything; empty in languages without a lexicon (English, German, Spanish, French and Chinese have
 * one).
 */
export function contraryDirections(
  original: TextWithLanguage,
  translation: TextWithLanguage,
): Problem[] {
  const texts = [original, translation];
  if (!texts.every(({ language }) => hasLexicon(primaryLanguage(language)))) return [];
  if (texts.some((text) => termsIn(text).some(isNegating))) return [];
  return scales.flatMap((scale) => {
    const [before, after] = [sidesOf(original, scale), sidesOf(translation, scale)];
    const contrary =
      before.one.length > 0 && before.other.length === 0
        ? after.one.length === 0 && after.other
        : before.other.length > 0 &&
          before.one.length === 0 &&
          after.other.length === 0 &&
          after.one;
    const [word] = contrary || [];
    return word ? [{ kind: 'polarity' as const, text: word.text }] : [];
  });
}

function termsIn({ passages, language }: TextWithLanguage): Term[] {
  return passages.flatMap((passage) => termsOf(passage, primaryLanguage(language)));
}

/**
 * What turns a direction round: `not`, `failed to`; a direction itself does not, though `rejected`
 * says no.
 */
function isNegating({ cues, concepts }: Term): boolean {
  return (
    (cues.includes('negation') || cues.includes('fail')) &&
    !concepts.some((concept) => directions.has(concept))
  );
}

function sidesOf(
  { passages, language }: TextWithLanguage,
  { one, other, withAmount, words }: Scale,
): { one: Term[]; other: Term[] } {
  const primary = primaryLanguage(language);
  const terms = passages.flatMap((passage) =>
    termsOf(passage, primary).filter(
      (term) =>
        !ambiguous.test(term.text) && (!withAmount || comparesAmount(term, passage.text, primary)),
    ),
  );
  return {
    one: terms.filter((term) => isOn(one, term) || (words?.test(term.text) ?? false)),
    other: terms.filter((term) => isOn(other, term)),
  };
}

function comparesAmount({ text: word, end, concepts }: Term, text: string, language: string) {
  return language === 'zh'
    ? amountInChinese.test(word)
    : thanBehind.test(text.slice(end)) || concepts.includes('exceed');
}

function isOn(side: readonly ConceptId[], { concepts }: Term): boolean {
  return concepts.some((concept) => side.includes(concept));
}
