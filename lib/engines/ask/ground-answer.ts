import type { Article } from '../../article/article.ts';
import type { AnswerPassage, WrittenSentence } from '../../contract/ask.ts';
import type { Quote, Support } from '../../insight/claim.ts';
import { createGrounder } from '../../insight/grounding/grounder.ts';
import { isWrittenIn } from '../llm/detect-language.ts';

/**
 * Levels at which the article's words prove a sentence; the others rest on something else, or on
 * nothing.
 */
const provedLevels: ReadonlySet<Support> = new Set(['quoted', 'supported', 'checked']);

interface GroundingOptions {
  /** The articles that may prove it. */
  articles: readonly Article[];
  /** BCP 47, languages the sentence may be in besides its article's, likeliest first. */
  languages: readonly string[];
  /** YYYY-MM-DD. */
  today: string;
}

/**
 * Grounds a sentence of an answer like a claim of a card, in the article that supports it best.
 * Quotes found in no article are left out of the result.
 */
export function groundSentence(
  { text, quotes }: { text: string; quotes: readonly string[] },
  { articles, languages, today }: GroundingOptions,
): WrittenSentence {
  const evidence = quotes.map((quote): Quote => ({ kind: 'quote', text: quote, paragraph: null }));
  const claim = { text, basis: 'stated' as const, evidence, link: null };
  let best: WrittenSentence = { text, proved: false, quotes: [] };
  for (const article of articles) {
    const language =
      [article.language, ...languages].find((tag) => isWrittenIn(text, tag) !== false) ?? 'und';
    const checked = createGrounder(article, { today }).checkItem('takeaways', claim, language);
    const found = checked.evidence.flatMap((piece): AnswerPassage[] =>
      piece.kind === 'quote' && piece.paragraph !== null
        ? [{ url: article.url, title: article.title, text: piece.text, paragraph: piece.paragraph }]
        : [],
    );
    const proved = found.length > 0 && provedLevels.has(checked.support);
    if (proved) return { text, proved, quotes: found };
    if (found.length > best.quotes.length) best = { text, proved, quotes: found };
  }
  return best;
}
