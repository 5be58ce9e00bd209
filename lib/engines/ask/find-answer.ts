import { answerabilityFeatures } from './answerability.ts';
import { passageFeatures, queryOf, type PassageFeatures } from './features.ts';
import { indexPassages, type Passage, type PassageIndex } from './passage-index.ts';
import { parseQuestion, type Question } from './question.ts';
import { askWeights, type AskWeights } from './weights.ts';

/** A passage with how well it answers. */
export interface RankedPassage extends Passage {
  /** Its place among the passages given. */
  at: number;
  score: number;
}

/** The passages that answer best, and whether the article answers at all. */
export interface FoundAnswer {
  question: Question;
  /** Log-odds that the article answers. */
  answerable: number;
  /** All passages, the best first. */
  ranked: RankedPassage[];
}

/**
 * Ranks the sentences of an article by how well they answer a question, without a model: BM25,
 * concepts shared across languages and what the type of question asks for, weighed by
 * `scripts/train-ask`.
 */
export function findAnswer(
  text: string,
  passages: readonly Passage[] | PassageIndex,
  weights: AskWeights = askWeights,
): FoundAnswer {
  const index = 'rarityOf' in passages ? passages : indexPassages(passages);
  const question = parseQuestion(text);
  const query = queryOf(question);
  const features = passageFeatures(query, index);
  const ranked = index.passages
    .map(({ text: words, paragraph, at }): RankedPassage => {
      const row = features[at];
      return { text: words, paragraph, at, score: row ? scoreOf(row, weights) : 0 };
    })
    .sort((one, other) => other.score - one.score);
  const { bias, ...answerability } = weights.answerability;
  const signals = answerabilityFeatures(query, index, features);
  return { question, answerable: bias + weighted(signals, answerability), ranked };
}

/** The score of a passage: its features, weighed. */
export function scoreOf(features: PassageFeatures, { passage }: AskWeights): number {
  return weighted(features, passage);
}

function weighted<Name extends string>(
  values: Record<Name, number>,
  weights: Record<Name, number>,
): number {
  let sum = 0;
  for (const name in weights) sum += weights[name] * values[name];
  return sum;
}
