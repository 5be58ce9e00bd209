import type { Check } from './check.ts';
import type { ParsedText } from '../parsed-text.ts';
import type { Word } from '../words.ts';
import { formsOf, namesIn } from './names.ts';

/** Maximum number of differing words in a sentence repeated with another name or number. */
const MOST_DIFFERENT = 2;

/** A shorter sentence has too few words to be called the same. */
const SHORTEST = 6;

/**
 * A statement that copies its evidence word for word except for a replaced name or number is false,
 * even if the new word occurs elsewhere in the article.
 */
export const checkReplaced: Check = ({ statement, evidence, sameLanguage }) => {
  if (!sameLanguage || statement.words.length !== evidence.words.length) return [];
  if (statement.words.length < SHORTEST) return [];
  const changed = statement.words.flatMap((word, at) => {
    const cited = evidence.words[at];
    if (cited === undefined || cited.folded === word.folded) return [];
    const value = valueAt(statement, word);
    // `95%` and `95pc` are one number.
    const isSame = value !== undefined && value === valueAt(evidence, cited);
    return isSame ? [] : [{ word, cited }];
  });
  if (changed.length > MOST_DIFFERENT) return [];
  const names = new Set(namesIn(evidence).map(({ start }) => start));
  return changed.flatMap(({ word, cited }) => {
    const isNumber = /\d/.test(cited.text);
    if (!isNumber && !names.has(cited.start)) return [];
    const forms = formsOf(cited.folded);
    if (word.root === cited.root || formsOf(word.folded).some((form) => forms.includes(form)))
      return [];
    return [{ kind: isNumber ? ('number' as const) : ('name' as const), text: word.text }];
  });
};

function valueAt({ quantities }: ParsedText, { start, end }: Word): number | undefined {
  return quantities.find((quantity) => quantity.start <= start && quantity.end >= end)?.value;
}
