import type { EvidenceIndex } from './evidence-index.ts';
import type { LocatedQuote } from './find-quote.ts';
import { wordsOf } from './words.ts';

/** How many sentences of the body are its lead, and how many before a quote it may refer to. */
const LEAD = 2;
const BEFORE = 3;

/**
 * The sentences a quote may refer to (`the company`, `he`): the sentences right before it, nearest
 * first, the title and the lead. The sentences of the quotes themselves are left out.
 */
export function referredSentences(quotes: LocatedQuote[], index: EvidenceIndex): string[] {
  const sentences = sentencesOf(index);
  const cited = new Set(quotes.map(({ context }) => context));
  const isCited = (sentence: string) =>
    [...cited].some((context) => context.includes(sentence) || sentence.includes(context));
  const body = sentences.filter(({ paragraph }) => paragraph >= 0);
  const before = quotes.flatMap((quote) => {
    const at = body.findIndex(
      ({ paragraph, text }) => paragraph === quote.paragraph && quote.context.startsWith(text),
    );
    return body.slice(Math.max(0, at - BEFORE), Math.max(0, at)).toReversed();
  });
  const title = sentences.filter(({ paragraph }) => paragraph < 0);
  const wanted = new Set([...before, ...title, ...body.slice(0, LEAD)].map(({ text }) => text));
  return [...wanted].filter((sentence) => !isCited(sentence));
}

interface Placed {
  paragraph: number;
  text: string;
}

const sentenceCache = new WeakMap<EvidenceIndex, Placed[]>();

function sentencesOf(index: EvidenceIndex): Placed[] {
  const known = sentenceCache.get(index);
  if (known) return known;
  const all = index.paragraphs.flatMap(({ paragraph, sentences }) =>
    sentences.map((text) => ({ paragraph, text })),
  );
  sentenceCache.set(index, all);
  return all;
}

const rootCache = new WeakMap<EvidenceIndex, ReadonlySet<string>>();

/** The roots of all words of an article. */
export function articleRootsOf(index: EvidenceIndex): ReadonlySet<string> {
  const known = rootCache.get(index);
  if (known) return known;
  const roots = new Set(
    index.paragraphs.flatMap(({ text }) => wordsOf(text).map(({ root }) => root)),
  );
  rootCache.set(index, roots);
  return roots;
}
