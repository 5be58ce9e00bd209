import { stem, stopWords } from '../../../text/summarize/features.ts';
import { terms } from '../../../text/similarity.ts';
import { newsPhrases } from './lexicon.ts';

/** What is classified: a title with the text under it. */
export interface NewsText {
  title: string;
  /** The first sentences of an article, or the blurb of a feed item. */
  opening: string;
  /** The rest of the article; empty for a feed item. */
  body: string;
}

/** Characters read of each part; keeps long pages bounded. */
const MOST = { title: 400, opening: 1200, body: 12_000 } as const;

/** Counts above these say no more. */
const CAPS = { title: 2, opening: 3, body: 10 } as const;

/**
 * How much the words weigh next to the named features: the sum of squares over a text's words is
 * its square.
 */
const WORDS_WEIGHT = 2;

/** Values by feature name; a feature of value 0 is left out. */
export type Features = Map<string, number>;

/**
 * Named features of a news text: `title/strong:funding` (cue phrases found, as a share of the cap),
 * `shape/…` and `words/…` (stemmed words and pairs of words, `words/title:` and `words/text:`), of
 * which the model knows some.
 */
export function newsFeatures(text: NewsText): Features {
  const title = text.title.slice(0, MOST.title);
  const opening = text.opening.slice(0, MOST.opening);
  const body = text.body.slice(0, MOST.body);
  const features: Features = new Map();
  addPhrases(features, 'title', title);
  addPhrases(features, 'opening', opening);
  addPhrases(features, 'body', body);
  for (const [name, value] of Object.entries(shapeOf(title, opening, body)))
    if (value > 0) features.set(`shape/${name}`, value);
  const titleWords = wordsOf(title);
  const words = [...titleWords, '.', ...wordsOf(opening)];
  addWords(features, 'title', titleWords);
  addWords(features, 'text', words);
  return features;
}

function addPhrases(features: Features, part: keyof typeof CAPS, text: string): void {
  const cap = CAPS[part];
  for (const [name, count] of newsPhrases.counts(text))
    features.set(`${part}/${name}`, Math.min(cap, count) / cap);
}

function addWords(features: Features, part: 'title' | 'text', words: string[]): void {
  const value = WORDS_WEIGHT / Math.sqrt(Math.max(1, words.length));
  for (const [at, word] of words.entries()) {
    if (!stopWords.has(word)) features.set(`words/${part}:${word}`, value);
    const next = words[at + 1];
    if (next !== undefined) features.set(`words/${part}:${word} ${next}`, value);
  }
}

/** Stemmed words; numbers by their kind. */
function wordsOf(text: string): string[] {
  return terms(text).map((term) => {
    if (!/\d/.test(term)) return stem(term);
    if (/^(?:19|20)\d\d$/.test(term)) return '#year';
    return /\p{L}/u.test(term) ? '#version' : '#number';
  });
}

function shapeOf(title: string, opening: string, body: string): Record<string, number> {
  const words = title.split(/\s+/).length;
  const both = `${title} ${opening}`;
  return {
    question: Number(/[?？]/.test(title)),
    colon: Number(/[:：]/.test(title)),
    'title-of-3-words': Number(words <= 3),
    'title-of-4-to-6-words': Number(words > 3 && words <= 6),
    'title-of-12-words': Number(words >= 12),
    'opens-with-how': Number(/^how\b/i.test(title)),
    'opens-with-why': Number(/^why\b/i.test(title)),
    'opens-with-gerund': Number(/^\p{L}+ing\b/iu.test(title)),
    'opens-with-number': Number(/^(?:the )?\d+ /i.test(title)),
    'speaks-to-reader': Number(/\byour?\b/i.test(both)),
    'first-person-plural': Number(/\b(?:we|our)\b/i.test(both)),
    'first-person': Number(/\b(?:I|I['’]m|I['’]ve|my)\b/.test(both)),
    'money-in-title': Number(/[$€£¥]\s?\d/.test(title)),
    'money-in-opening': Number(/[$€£¥]\s?\d/.test(opening)),
    'version-in-title': Number(/\p{L}[\p{L}-]*[- ]?\d+(?:\.\d+)?\b/u.test(title)),
    parameters: Number(/\b\d+(?:\.\d+)?[BM]\b/.test(both)),
    percent: Number(/%|percent/.test(both)),
    perfect: Number(/\b(?:has|have) \p{L}+(?:ed|en)\b/iu.test(opening)),
    'simple-past': Math.min(3, [...opening.matchAll(/\b\p{Ll}{3,}ed\b/gu)].length) / 3,
    future: Number(/\b(?:will|plans? to|set to)\b/i.test(opening)),
    modal:
      Math.min(2, [...opening.matchAll(/\b(?:can|could|should|must|may|might|would)\b/gi)].length) /
      2,
    'short-opening': Number(opening.length < 90),
    article: Number(body !== ''),
  };
}
