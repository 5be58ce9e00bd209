import { stem, stopWords } from '../../text/summarize/features.ts';
import { terms } from '../../text/similarity.ts';
import { conceptIndex } from './concepts.ts';

/** A sentence that may answer. */
export interface Passage {
  /** Index of the paragraph in its article; -1 is the title. */
  paragraph: number;
  text: string;
}

/** A passage as it is searched. */
export interface IndexedPassage extends Passage {
  at: number;
  terms: Map<string, number>;
  concepts: Map<string, number>;
  /** Letters in runs of four, of longer words: finds misspelt and inflected ones. */
  grams: ReadonlySet<string>;
  length: number;
}

/** The passages of an article with what their words weigh. */
export interface PassageIndex {
  passages: IndexedPassage[];
  averageLength: number;
  /**
   * Rarity of a term or concept among the passages: ln(1 + (N − n + 0.5) / (n + 0.5)), as in BM25.
   */
  rarityOf: (term: string) => number;
  conceptRarityOf: (concept: string) => number;
}

/** Prepares the passages of one article. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const indexed = passages.map((passage, at): IndexedPassage => {
    const list = contentTerms(passage.text);
    return {
      ...passage,
      at,
      terms: counted(list),
      concepts: conceptIndex.counts(passage.text),
      grams: gramsOf(list),
      length: list.length,
    };
  });
  return {
    passages: indexed,
    averageLength:
      indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length),
    rarityOf: rarity(indexed.map((passage) => passage.terms)),
    conceptRarityOf: rarity(indexed.map((passage) => passage.concepts)),
  };
}

/** Stemmed words without stop words; pairs of characters of scripts without spaces. */
export function contentTerms(text: string): string[] {
  return terms(text)
    .filter((term) => !stopWords.has(term))
    .map(stem);
}

/** Runs of four letters of words with more than four. */
export function gramsOf(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const word of words)
    if (/^[\p{Script=Latin}\d-]{5,}$/u.test(word))
      for (let at = 0; at + 4 <= word.length; at += 1) grams.add(word.slice(at, at + 4));
  return grams;
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function rarity(documents: readonly ReadonlyMap<string, number>[]): (term: string) => number {
  const holders = new Map<string, number>();
  for (const document of documents)
    for (const term of document.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (term) => {
    const found = holders.get(term) ?? 0;
    return Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  };
}
