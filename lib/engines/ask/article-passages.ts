import type { Article } from '../../article/article.ts';
import { isAddressedToModel } from '../../text/prompt-injection.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import type { Passage } from './passage-index.ts';

/** Sentences searched of one article; bounds the longest pages. */
const MOST_PASSAGES = 1500;

/** The title and the sentences of an article; code and text that addresses a model are left out. */
export function articlePassages({
  title,
  paragraphs,
  language,
}: Pick<Article, 'title' | 'paragraphs' | 'language'>): Passage[] {
  return [
    { paragraph: -1, text: title },
    ...paragraphs.flatMap(({ kind, text }, paragraph) =>
      kind === 'code' || isAddressedToModel(text)
        ? []
        : splitSentences(text, language).map((sentence) => ({ paragraph, text: sentence.text })),
    ),
  ].slice(0, MOST_PASSAGES);
}
