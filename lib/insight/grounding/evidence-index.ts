import { elementAt } from '../../invariant.ts';
import type { Article } from '../../article/article.ts';
import { normalize } from '../../text/normalize.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { wordRarity } from './word-frequency.ts';
import { wordsOf, type Word } from './words.ts';

/** A paragraph as quotes are looked up in it; the title is paragraph -1. */
export interface IndexedParagraph {
  paragraph: number;
  /** Folded: white space, quotation marks, dashes, compatibility forms. */
  text: string;
  sentences: string[];
}

/** An article prepared once for all checks of a card. */
export interface EvidenceIndex {
  paragraphs: IndexedParagraph[];
  urls: ReadonlySet<string>;
  /** Normalized. */
  publisher: string;
}

const known = new WeakMap<Article, EvidenceIndex>();

/** The index of an article; the same article object is indexed once. */
export function evidenceIndexOf(article: Article): EvidenceIndex {
  const before = known.get(article);
  if (before !== undefined) return before;
  const index = {
    paragraphs: [
      indexed(article.title, -1, article.language),
      ...article.paragraphs.map(({ text }, paragraph) =>
        indexed(text, paragraph, article.language),
      ),
    ],
    publisher: normalize(article.publisher),
    urls: new Set([article.url, ...article.links.map(({ url }) => url)]),
  };
  known.set(article, index);
  return index;
}

/** Sentences are cut when first asked for: most paragraphs of a long article are never quoted. */
function indexed(written: string, paragraph: number, language: string): IndexedParagraph {
  const text = normalize(written);
  let cut: string[] | undefined;
  return {
    paragraph,
    text,
    get sentences() {
      cut ??= splitSentences(text, language).map((sentence) => sentence.text);
      return cut;
    },
  };
}

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

const knownSentenceIndex = new WeakMap<Article, SentenceIndex>();

/** The sentence index of an article; the same article object is indexed once. */
export function sentenceIndexOf(article: Article): SentenceIndex {
  const before = knownSentenceIndex.get(article);
  if (before !== undefined) return before;
  const sentences = evidenceIndexOf(article).paragraphs.flatMap(({ paragraph, sentences: cut }) =>
    cut.map((text) => indexedSentenceIndex(text, paragraph)),
  );
  const counts = new Map<string, number>();
  for (const { roots } of sentences)
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const most = Math.log(sentences.length + 1);
  const index = {
    sentences,
    weightOf: ({ root, folded }: Word) =>
      (wordRarity(folded) *
        (1 + Math.log((sentences.length + 1) / (counts.get(root) ?? 1)) / most)) /
      2,
  };
  knownSentenceIndex.set(article, index);
  return index;
}

function indexedSentenceIndex(text: string, paragraph: number): IndexedSentence {
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
  return words.slice(1).map(({ root }, index) => `${elementAt(words, index).root} ${root}`);
}
