import type { Check } from './check.ts';
import { formsOf, namesIn } from './names.ts';

/** At most so many words differ in a sentence that is said again with another name or number. */
const MOST_DIFFERENT = 2;

/** A shorter sentence has too few words to be called the same. */
const SHORTEST = 6;

/**
 * A statement that is its evidence word for word, but for another word in the place of a name or number, states
 * something else, whatever the rest of the article says of that word.
 */
export const checkReplaced: Check = ({ statement, evidence, sameLanguage }) => {
  if (!sameLanguage || statement.words.length !== evidence.words.length) return [];
  if (statement.words.length < SHORTEST) return [];
  const changed = statement.words.flatMap((word, at) => {
    const cited = evidence.words[at];
    return cited === undefined || cited.folded === word.folded ? [] : [{ word, cited }];
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
