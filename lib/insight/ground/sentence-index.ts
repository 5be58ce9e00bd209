import type { Article } from '../../article/article.ts';
import { indexOf } from './article-index.ts';
import { rarityOf } from './rarity.ts';
import { wordsOf, type Word } from './words.ts';

/** A sentence as claims are matched to it. */
export interface IndexedSentence {
  paragraph: number;
  text: string;
  roots: ReadonlySet<string>;
  /** Roots next to each other. */
  pairs: ReadonlySet<string>;
}

/** All sentences of an article, and how much each root says in it. */
export interface SentenceIndex {
  sentences: IndexedSentence[];
  /** 0 to 1: rarity in the language, and rarity among the sentences of the article. */
  weightOf: (word: Word) => number;
}

const known = new WeakMap<Article, SentenceIndex>();

/** The sentence index of an article; the same article object is indexed once. */
export function sentenceIndexOf(article: Article): SentenceIndex {
  const before = known.get(article);
  if (before !== undefined) return before;
  const sentences = indexOf(article).paragraphs.flatMap(({ paragraph, sentences: cut }) =>
    cut.map((text) => indexed(text, paragraph)),
  );
  const counts = new Map<string, number>();
  for (const { roots } of sentences)
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const most = Math.log(sentences.length + 1);
  const index = {
    sentences,
    weightOf: ({ root, folded }: Word) =>
      (rarityOf(folded) * (1 + Math.log((sentences.length + 1) / (counts.get(root) ?? 1)) / most)) /
      2,
  };
  known.set(article, index);
  return index;
}

function indexed(text: string, paragraph: number): IndexedSentence {
  const words = wordsOf(text);
  return {
    paragraph,
    text,
    roots: new Set(words.map(({ root }) => root)),
    pairs: new Set(pairsOf(words)),
  };
}

/** Neighbouring roots, joined. */
export function pairsOf(words: Word[]): string[] {
  return words.slice(1).map(({ root }, index) => `${words[index]!.root} ${root}`);
}
