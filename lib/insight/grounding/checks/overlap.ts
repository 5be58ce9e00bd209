import type { Check } from './check.ts';
import { sentenceRisk, sourceOf } from '../hallucination-risk.ts';
import { isStopWord } from '../words.ts';

/**
 * At least this share of a statement's content words must occur in its evidence, inflection aside.
 * Of the sentences people marked as unsupported 27 % fall below it against the two nearest
 * sentences of their source, of unmarked ones 5 %.
 */
export const MIN_OVERLAP = 0.4;

/**
 * From this risk on a statement says too much that is not in its evidence; by weights that have not
 * seen them it marks 28 % and 8 % of the same sentences.
 */
export const MAX_RISK = 0.27;

/**
 * A statement that shares hardly a word with its evidence, or adds a clause to it, does not rest on
 * it, even without a number or a name.
 */
export const checkOverlap: Check = ({ statement, evidence, context, sameLanguage }) => {
  if (!sameLanguage) return [];
  const content = statement.words.filter(({ folded }) => !isStopWord(folded));
  const standing = new Set(evidence.words.map(({ root }) => root));
  const shared = content.filter(({ root }) => standing.has(root)).length;
  const holds =
    content.length > 0 &&
    shared / content.length >= MIN_OVERLAP &&
    sentenceRisk(statement, sourceOf([context])) < MAX_RISK;
  return holds ? [] : [{ kind: 'overlap', text: statement.text }];
};
