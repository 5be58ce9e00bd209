import type { Check } from './check.ts';
import { isStopWord } from './stop-words.ts';

/** At least this share of a statement's content words must stand in its evidence, inflection aside; chosen on written pairs. */
export const LEAST_OVERLAP = 0.4;

/** A statement that shares hardly a word with its evidence does not rest on it, even without a number or a name. */
export const checkOverlap: Check = ({ statement, evidence, sameLanguage }) => {
  if (!sameLanguage) return [];
  const content = statement.words.filter(({ folded }) => !isStopWord(folded));
  const standing = new Set(evidence.words.map(({ root }) => root));
  const shared = content.filter(({ root }) => standing.has(root)).length;
  return content.length === 0 || shared / content.length >= LEAST_OVERLAP ? [] : [{ kind: 'overlap', text: statement.text }];
};
