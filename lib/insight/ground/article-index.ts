import type { Article } from '../../article/article.ts';
import { fold } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';

/** A paragraph as quotes are looked up in it; the title is paragraph -1. */
export interface IndexedParagraph {
  paragraph: number;
  /** Folded: white space, quotation marks, dashes, compatibility forms. */
  text: string;
  sentences: string[];
}

/** An article prepared once for all checks of a card. */
export interface ArticleIndex {
  paragraphs: IndexedParagraph[];
  urls: ReadonlySet<string>;
}

const known = new WeakMap<Article, ArticleIndex>();

/** The index of an article; the same article object is indexed once. */
export function indexOf(article: Article): ArticleIndex {
  const before = known.get(article);
  if (before !== undefined) return before;
  const index = {
    paragraphs: [
      indexed(article.title, -1, article.language),
      ...article.paragraphs.map(({ text }, paragraph) =>
        indexed(text, paragraph, article.language),
      ),
    ],
    urls: new Set([article.url, ...article.links.map(({ url }) => url)]),
  };
  known.set(article, index);
  return index;
}

/** Sentences are cut when first asked for: most paragraphs of a long article are never quoted. */
function indexed(written: string, paragraph: number, language: string): IndexedParagraph {
  const text = fold(written);
  let cut: string[] | undefined;
  return {
    paragraph,
    text,
    get sentences() {
      cut ??= sentences(text, language).map((sentence) => sentence.text);
      return cut;
    },
  };
}
