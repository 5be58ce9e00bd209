import { findTerms } from '../../../knowledge/find-terms.ts';
import type { Item } from '../../../insight/sections/index.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';

const MOST = 12;

/** Terms that are everyday words unless a technical one stands beside them. */
const everyday =
  /(?<!(?:self-|cross-|multi-head |head |sparse |linear |flash |radix |sliding-window |new ))\battention\b(?! (?:mechanism|head|layer|scheme|kernel|block|matri))|\b(?:more|pay|your|public|media) attention\b/gi;

/** Terms of the card's lines that the pack explains. */
export function glossary({ language }: ArticleAnalysis, lines: string[]): Item<'glossary'>[] {
  return findTerms(lines.join('\n').replace(everyday, (word) => '·'.repeat(word.length)))
    .slice(0, MOST)
    .map(({ text, term }) => {
      const words = language.startsWith('zh') && term.zh ? term.zh : term.text;
      return {
        text: words,
        basis: 'stated',
        evidence: [
          {
            kind: 'fact',
            id: `glossary:${term.id}`,
            text: words,
            source: term.source,
            asOf: term.asOf,
          },
        ],
        link: null,
        term: text.slice(0, 60),
      };
    });
}
