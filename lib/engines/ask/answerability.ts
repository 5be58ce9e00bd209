import { isNameConcept } from './concepts.ts';
import type { PassageFeatures, Query } from './features.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';

/** What shows whether an article answers a question, in the order of the weights. */
export const answerabilityFeatureNames = [
  'best-concepts',
  'best-typed-concepts',
  'names-not-in-article',
] as const;
export type AnswerabilityFeature = (typeof answerabilityFeatureNames)[number];

/**
 * Types of question whose answer can be recognized by its form: an amount, a date, a name, a
 * license.
 */
const typedByForm = ['howMuch', 'when', 'who', 'license'] as const;

/** The value of a typed feature for questions without such a type: halfway. */
const UNTYPED = 0.5;

/** Features of a question put to an article. */
export function answerabilityFeatures(
  query: Query,
  index: PassageIndex,
  features: readonly PassageFeatures[],
): Record<AnswerabilityFeature, number> {
  const shares = index.passages.map((passage) => conceptShare(query, passage, index));
  const names = query.concepts.filter(isNameConcept);
  const isTyped = typedByForm.some((type) => query.question.types.has(type));
  return {
    'best-concepts': Math.max(0, ...shares),
    'best-typed-concepts': isTyped
      ? Math.max(0, ...shares.map((share, at) => ((features[at]?.cue ?? 0) > 0 ? share : 0)))
      : UNTYPED,
    'names-not-in-article': names.filter(
      (name) => !index.passages.some((passage) => passage.concepts.has(name)),
    ).length,
  };
}

/** Concepts that only ask: that an article has "because" somewhere says nothing. */
const interrogative: ReadonlySet<string> = new Set(['who', 'why', 'how', 'when', 'number']);

/** The share of the question's concepts that a passage has, by rarity. */
function conceptShare(
  { concepts }: Query,
  passage: IndexedPassage,
  { conceptRarityOf }: PassageIndex,
): number {
  const asked = concepts.filter((concept) => !interrogative.has(concept));
  const total = asked.reduce((sum, concept) => sum + conceptRarityOf(concept), 0.5);
  const found = asked.reduce(
    (sum, concept) => sum + (passage.concepts.has(concept) ? conceptRarityOf(concept) : 0),
    0,
  );
  return found / total;
}
