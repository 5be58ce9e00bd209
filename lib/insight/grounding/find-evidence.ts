import type { Article } from '../../article/article.ts';
import { normalize } from '../../text/normalize.ts';
import {
  pairsOf,
  sentenceIndexOf,
  type IndexedSentence,
  type SentenceIndex,
} from './evidence-index.ts';
import { isStopWord, wordsOf, type Word } from './words.ts';

/** A sentence of the article that may carry a claim. */
export interface FoundEvidence {
  /** Index into the article's paragraphs; -1 for the title. */
  paragraph: number;
  /** The sentence, folded: it occurs in the article as grounding looks quotes up. */
  text: string;
  /**
   * 0 to 1: the weighted share of the claim's content words, pairs of neighbours and numbers that
   * occur in it.
   */
  score: number;
}

/** At most this many sentences are given. */
const MOST = 5;

/**
 * What neighbouring words kept together count next to the words themselves; chosen on edited
 * sentences of news articles.
 */
const PAIRS = 0.3;

/** The title repeats what the body says better: it wins only if it is clearly nearer. */
const TITLE = 0.9;

/**
 * The sentences of the article most likely to carry a claim, best first; none that shares no
 * content word with it. For claims that come without a quote, or with one the article does not
 * hold. What it finds is a proposal: only grounding says whether it holds.
 */
export function findEvidence(claim: string, article: Article): FoundEvidence[] {
  const index = sentenceIndexOf(article);
  const words = wordsOf(normalize(claim.slice(0, MOST_CHARACTERS)));
  const content = words.filter(({ folded }) => !isStopWord(folded));
  const pairs = pairsOf(words);
  const all = total(content, index.weightOf);
  return index.sentences
    .map((sentence) => ({
      paragraph: sentence.paragraph,
      text: sentence.text,
      score: scoreOf(sentence, { content, pairs, all }, index),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST);
}

/** More of a claim is not compared with every sentence. */
const MOST_CHARACTERS = 2_000;

function scoreOf(
  sentence: IndexedSentence,
  { content, pairs, all }: { content: Word[]; pairs: string[]; all: number },
  { weightOf }: SentenceIndex,
): number {
  const shared = content.filter(({ root }) => sentence.roots.has(root));
  if (all === 0 || shared.length === 0) return 0;
  const kept =
    pairs.length === 0 ? 0 : pairs.filter((pair) => sentence.pairs.has(pair)).length / pairs.length;
  const score = ((1 - PAIRS) * total(shared, weightOf)) / all + PAIRS * kept;
  return sentence.paragraph < 0 ? score * TITLE : score;
}

function total(words: Word[], weightOf: SentenceIndex['weightOf']): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}
